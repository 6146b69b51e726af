import { fileURLToPath } from "node:url";
import type { Guard } from "./guards.js";

/** The file that a guard stands in. */
export const sourceOf = ({ file }: Pick<Guard, "file">): string =>
  fileURLToPath(new URL(`../../../packages/${file}`, import.meta.url));

/** A source without the guard. @throws when its text does not stand there exactly once: the list is stale then. */
export function without({ name, text, instead = "" }: Guard, source: string): string {
  const [before, after, ...more] = source.split(text);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`"${name}" does not stand in its file exactly once`);
  return before + instead + after;
}
