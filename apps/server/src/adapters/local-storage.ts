import { randomUUID } from "node:crypto";
import { access, constants, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Storage } from "@buzz/domain";

const FOLDERS = ["images", "documents"];

/** Keeps files in a folder, which is made when it is missing. */
export async function createLocalStorage(folder: string): Promise<Storage> {
  const root = resolve(folder);
  for (const name of FOLDERS) await mkdir(join(root, name), { recursive: true, mode: 0o700 });
  return {
    provider: "local",

    put: async (name, bytes) => {
      const path = pathOf(root, name);
      const unfinished = join(root, `${randomUUID()}.part`);
      try {
        await writeFile(unfinished, bytes, { flag: "wx", flush: true, mode: 0o600 });
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },

    get: async (name) => {
      try {
        return await readFile(pathOf(root, name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    remove: async (name) => rm(pathOf(root, name), { force: true }),

    check: async () => {
      for (const name of FOLDERS)
        await access(join(root, name), constants.R_OK | constants.W_OK | constants.X_OK);
    },
  };
}

/** @throws when a name leads out of the storage's folders: callers give names that Buzz made. */
function pathOf(root: string, name: string): string {
  const path = resolve(root, name);
  const inside = FOLDERS.some((folder) => path.startsWith(join(root, folder) + sep));
  if (!inside) throw new Error("a file name that leads out of the storage");
  return path;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
