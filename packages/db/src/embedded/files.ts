import { access, readFile } from "node:fs/promises";

export const readLines = (file: string) =>
  readFile(file, "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );

export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
