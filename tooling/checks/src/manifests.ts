import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { repository } from "./repository.js";

const dependencies = z.record(z.string(), z.string()).default({});

const manifestSchema = z.object({
  name: z.string(),
  dependencies,
  devDependencies: dependencies,
  peerDependencies: dependencies,
});

export type Manifest = z.output<typeof manifestSchema>;

/** The package.json files of every package in a folder of the repository. */
export async function manifestsIn(folder: "apps" | "packages" | "tooling"): Promise<Manifest[]> {
  const entries = await readdir(join(repository, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isDirectory());
  const manifests = await Promise.all(files.map(({ name }) => read(join(folder, name))));
  return manifests.filter((manifest) => manifest !== undefined);
}

async function read(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(repository, folder, "package.json"), "utf8").catch(
    () => undefined,
  );
  return text === undefined ? undefined : manifestSchema.parse(JSON.parse(text));
}
