import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEngine } from "@secretlint/node";
import { secretLintProfiler } from "@secretlint/profiler";
import { repository } from "./repository.js";

const run = promisify(execFile);

// It keeps every mark and looks through all of them at each next one: for thousands of files longer than they take.
secretLintProfiler.mark = () => {};

/** Where the rules are installed. */
const cwd = fileURLToPath(new URL("..", import.meta.url));

/** A password of a database on one's own machine protects nothing. */
const ownMachine = { allows: ["/@(127\\.0\\.0\\.1|localhost)[:/]/"] };

/** The recommended rule knows keys of other kinds, all of them longer. */
const ed25519 = {
  patterns: [
    { name: "Ed25519 key", patterns: ["/-----BEGIN PRIVATE KEY-----\\s+[\\w+\\/=]{64}/"] },
  ],
};

const rules = [
  { id: "@secretlint/secretlint-rule-pattern", options: ed25519 },
  {
    id: "@secretlint/secretlint-rule-preset-recommend",
    rules: [{ id: "@secretlint/secretlint-rule-database-connection-string", options: ownMachine }],
  },
];

/** Finds keys, tokens and passwords of well-known forms; what it reports is masked. */
export const createScanner = () =>
  createEngine({ cwd, color: false, formatter: "stylish", configFileJSON: { rules } });

/** Every file that git would commit. */
export async function sources(): Promise<string[]> {
  const command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await run("git", command, { cwd: repository, maxBuffer: 2 ** 24 });
  const deleted = await run("git", ["ls-files", "-z", "--deleted"], { cwd: repository });
  const gone = new Set(deleted.stdout.split("\0"));
  return stdout
    .split("\0")
    .filter((path) => path !== "" && !gone.has(path))
    .map((path) => join(repository, path));
}

/** Every file of a built app. */
export async function builtFiles(app: string): Promise<string[]> {
  const folder = join(repository, "apps", app, "dist");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
