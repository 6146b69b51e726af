import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../src/repository.js";

const run = promisify(execFile);
const db = join(repository, "packages", "db");
const migrations = join(db, "migrations");

let draft: string;

beforeAll(async () => {
  draft = await mkdtemp(join(tmpdir(), "buzz-migrations-"));
  await cp(migrations, join(draft, "migrations"), { recursive: true });
  await writeFile(
    join(draft, "drizzle.config.ts"),
    `import config from ${JSON.stringify(join(db, "drizzle.config.ts"))};
     export default { ...config, out: ${JSON.stringify(relative(db, join(draft, "migrations")))} };`,
  );
});

afterAll(() => rm(draft, { recursive: true }));

const drizzleKit = (command: "generate" | "check") =>
  run(
    process.execPath,
    ["node_modules/drizzle-kit/bin.cjs", command, "--config", join(draft, "drizzle.config.ts")],
    { cwd: db, timeout: 60_000 },
  );

test("the migrations make the schema: generating adds none", async () => {
  await drizzleKit("generate");
  const files = (folder: string) => readdir(folder, { recursive: true }).then((all) => all.sort());
  expect(await files(join(draft, "migrations"))).toEqual(await files(migrations));
});

test("the migrations follow one another", async () => {
  await expect(drizzleKit("check")).resolves.toBeDefined();
});

test("a committed migration is never edited, renamed or removed", async () => {
  const base = process.env.MIGRATIONS_BASE || "HEAD";
  const { stdout } = await run(
    "git",
    [
      "diff",
      "--no-renames",
      "--diff-filter=MD",
      "--name-only",
      base,
      "--",
      "packages/db/migrations/*.sql",
    ],
    { cwd: repository },
  );
  expect(stdout.split("\n").filter(Boolean)).toEqual([]);
});
