import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, expect, test } from "vitest";
import { variables } from "./support/environment.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());

const command = fileURLToPath(new URL("../src/cli/rotate-data.ts", import.meta.url));
const { DATA_KEYS, LOOKUP_KEY } = variables;

/** Runs `pnpm data:rotate`'s command; gives its exit code and what it says. */
const rotate = (given: NodeJS.ProcessEnv, ...words: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const args = ["--import", "tsx", "--conditions=@buzz/source", command, ...words];
    const env = { PATH: process.env.PATH, DATA_KEYS, ...given };
    const child = execFile(process.execPath, args, { env }, (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, said: `${out}${errors}`.trim() }),
    );
  });

test("a new look-up key is for stopped servers: beside one that runs nothing is written", {
  timeout: 60_000,
}, async () => {
  const town = await Town.open(server);
  const { email } = await town.resident();
  const another = randomBytes(32).toString("base64");
  const beside = { DATABASE_URL: server.databaseUrl, LOOKUP_KEY: another };
  const refused = await rotate(beside, "--lookup-key");
  expect(refused.code, refused.said).toBe(1);
  expect(refused.said).toMatch(
    /^\d+ others are connected to the database: stop the servers first$/,
  );
  await expect(town.signIn(email)).resolves.toMatchObject({ email });
  const sealed = await rotate({ DATABASE_URL: server.databaseUrl, LOOKUP_KEY });
  expect(sealed.code, sealed.said).toBe(0);
  await expect(town.signIn(email)).resolves.toMatchObject({ email });
});

test("with nobody connected it is done, table by table", { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  try {
    const alone = { DATABASE_URL: database.url, LOOKUP_KEY };
    const done = await rotate(alone, "--lookup-key");
    expect(done.code, done.said).toBe(0);
    expect(done.said).toContain("users: 0 look-up hashes written anew");
    expect(done.said).toContain("everything is sealed with test");
  } finally {
    await database.drop();
  }
});
