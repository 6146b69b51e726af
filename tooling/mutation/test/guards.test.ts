import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { guards } from "../src/guards.js";
import { sourceOf, without } from "../src/source.js";

test.each(guards)("$name: stands in its file, once", async (guard) => {
  const source = await readFile(sourceOf(guard), "utf8");
  expect(without(guard, source)).not.toBe(source);
});

test.each(guards.filter(({ tests }) => tests !== undefined))(
  "$name: its tests exist",
  async ({ tests = "" }) => {
    const folder = sourceOf({ file: `domain/test/${tests.split("/")[0]}` });
    expect(existsSync(folder)).toBe(true);
    const files = await readdir(folder);
    expect(files.map((file) => file.replace(".test.ts", ""))).toContain(tests.split("/")[1]);
  },
);
