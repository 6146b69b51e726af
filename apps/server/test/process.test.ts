import { EventEmitter, once } from "node:events";
import { users } from "@buzz/db/schema";
import { emailColumns } from "@buzz/domain";
import { createTestDatabase } from "@buzz/testkit";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { demoAccount } from "../src/demo/accounts.js";
import { variables } from "./support/environment.js";
import { startServer } from "./support/server.js";
import { startProcess } from "./support/server-process.js";
import { PASSWORD } from "./support/town.js";

const database = await createTestDatabase();
const server = await startServer({ databaseUrl: database.url });
afterAll(async () => {
  await server.close();
  await database.drop();
});

const environment = { ...variables, DATABASE_URL: database.url, PORT: "0", LOG_LEVEL: "info" };

test("asked to stop, the server finishes what it began and takes nothing new", {
  timeout: 60_000,
}, async () => {
  const { child, exited, listening } = startProcess(environment);
  await expect.poll(listening, { timeout: 45_000, interval: 100 }).toBeDefined();
  const origin = listening() ?? "";
  const login = () =>
    fetch(`${origin}/api/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "nobody@example.org", password: PASSWORD }),
    });
  expect((await login()).status).toBe(401);

  const { underWay, release } = await holdUp(login);
  child.kill("SIGTERM");
  const answers = () =>
    fetch(`${origin}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(async () => !(await answers()), { timeout: 5000 });
  release();
  expect((await underWay).map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(await exited).toEqual({ code: 0, output: expect.any(String) });
});

/** Starts three sign-ins that wait for a lock until they are released. Jobs of the server may wait for it, too. */
async function holdUp(send: () => Promise<Response>) {
  const gate = new EventEmitter();
  const transaction = server.db.transaction(async (tx) => {
    await tx.execute(sql`lock table users in access exclusive mode`);
    gate.emit("locked");
    await once(gate, "released");
  });
  await once(gate, "locked");
  const underWay = Promise.all([send(), send(), send()]);
  const release = () => gate.emit("released");
  try {
    await vi.waitUntil(
      async () => {
        const waiting = await server.db.execute(sql`
          select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%failed_logins%'`);
        return waiting.length === 3;
      },
      { timeout: 20_000 },
    );
  } catch (error) {
    // Streams of other files stay behind a transaction that is open.
    release();
    throw error;
  }
  return { underWay: underWay.finally(() => transaction), release };
}

test("with a wrong environment it does not start, and names what is wrong", {
  timeout: 60_000,
}, async () => {
  const { code, output } = await startProcess({
    ...environment,
    JWT_PRIVATE_KEY: "",
    SERVER_SECRET: "short",
  }).exited;
  expect(code).not.toBe(0);
  for (const name of ["JWT_PRIVATE_KEY", "SERVER_SECRET"]) expect(output).toContain(`${name}:`);
});

test("in production it refuses a database that holds demo accounts", {
  timeout: 60_000,
}, async () => {
  const { email, name } = demoAccount("user");
  const id = crypto.randomUUID();
  const columns = emailColumns(server.deps.domain, id, email);
  await server.db.insert(users).values({ id, ...columns, name, role: "user" });
  const { code, output } = await startProcess({ ...environment, NODE_ENV: "production" }).exited;
  expect(code).not.toBe(0);
  expect(output).toContain("demo accounts");
});
