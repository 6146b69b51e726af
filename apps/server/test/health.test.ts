import { recurringJobs } from "@buzz/db/schema";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { wireTo } from "./support/cut-wire.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";
import { headersOf, transports, viaTrpc } from "./support/transports.js";

const database = await createTestDatabase();
const wire = await wireTo(database.url);
const server = await startServer({ databaseUrl: wire.url });
afterAll(async () => {
  await server.close();
  await wire.cut();
  await database.drop();
});
const town = new Town(server);

const word = z.enum(["healthy", "unhealthy"]);
const services = z.strictObject({ database: word, redis: word, api: word });
const basic = z.strictObject({
  status: word,
  timestamp: z.iso.datetime(),
  services,
  uptime: z.int(),
  memory: z.strictObject({ used: z.int().positive(), total: z.int().positive() }),
});

const stored = services.extend({ storage: word });
const versioned = basic.extend({ version: z.string(), services: stored });
const detailed = versioned.extend({
  services: stored.extend({
    database: z.strictObject({ status: word, responseTime: z.number() }),
  }),
  system: z
    .strictObject({
      platform: z.string(),
      nodeVersion: z.string(),
      pid: z.int(),
      cpuUsage: z.strictObject({ user: z.number(), system: z.number() }),
    })
    .optional(),
  jobs: z
    .strictObject({
      overdue: z.array(z.strictObject({ name: z.string(), since: z.iso.datetime() })),
    })
    .optional(),
});

async function read<T>(url: string, schema: z.ZodType<T>, token?: string) {
  const reply = await server.app.inject({ url, headers: headersOf({ token }) });
  return { status: reply.statusCode, body: schema.parse(JSON.parse(reply.body)) };
}

test("health says how Buzz is, without an envelope, and its version below /api", async () => {
  expect(await read("/health", basic)).toMatchObject({ status: 200, body: { status: "healthy" } });
  expect(await read("/api/health", versioned)).toMatchObject({
    status: 200,
    body: {
      services: { database: "healthy", redis: "healthy", api: "healthy", storage: "healthy" },
    },
  });
});

test("the same procedures answer on tRPC", async () => {
  const on = async (procedure: string, token?: string) =>
    (await viaTrpc(server.app, procedure, {}, { token })).data;
  expect(versioned.parse(await on("health.check"))).toMatchObject({ status: "healthy" });
  expect(detailed.parse(await on("health.detailed"))).not.toHaveProperty("system");
  const { token } = await town.operator("content_manager");
  expect(detailed.parse(await on("health.detailed", token))).toHaveProperty("system");
});

test("operators see which of Buzz's own jobs should have run and have not, others do not", async () => {
  const since = new Date("2026-03-10T02:00:00Z");
  const job = { name: "audit.seal", silenceSeconds: 60, overdueSince: since };
  await server.db.insert(recurringJobs).values([job, { name: "qr.sweep", silenceSeconds: 60 }]);
  const { token } = await town.operator("content_manager");
  const seen = async (by?: string) =>
    (await read("/api/health/detailed", detailed, by)).body.jobs?.overdue;
  expect(await seen(token)).toEqual([{ name: "audit.seal", since: since.toISOString() }]);
  expect(await seen()).toBeUndefined();
});

test("/health answers a thousand times, whatever the limits are", async () => {
  const limited = await startServer({
    databaseUrl: database.url,
    variables: { RATE_LIMIT_GENERAL: "1", RATE_LIMIT_APPS_ANONYMOUS: "1" },
  });
  const statuses = new Set<number>();
  for (let round = 0; round < 20; round += 1)
    for (const reply of await Promise.all(
      Array.from({ length: 50 }, () => limited.app.inject("/health")),
    ))
      statuses.add(reply.statusCode);
  await limited.close();
  expect([...statuses]).toEqual([200]);
});

test("a storage that fails says so, and Buzz is healthy without it", async () => {
  const { domain } = server.deps;
  const { check } = domain.storage;
  domain.storage.check = () => Promise.reject(new Error("the disk is full"));
  expect(await read("/api/health", versioned)).toMatchObject({
    status: 200,
    body: { status: "healthy", services: { storage: "unhealthy" } },
  });
  domain.storage.check = check;
});

test("figures of the machine are for operators alone", async () => {
  const tokens = [undefined, "no-token", (await town.resident()).token];
  for (const token of tokens) {
    const { status, body } = await read("/api/health/detailed", detailed, token);
    expect([status, body.system]).toEqual([200, undefined]);
  }
  const { token: former } = await town.formerOperator();
  expect((await read("/api/health/detailed", detailed, former)).body.system).toBeUndefined();
  for (const role of ["super_admin", "content_manager"] as const) {
    const { token } = await town.operator(role);
    expect((await read("/api/health/detailed", detailed, token)).body.system).toBeDefined();
  }
});

test("without its database Buzz is 503 everywhere, says nothing more, and recovers by itself", async () => {
  const { token } = await town.resident();
  await wire.cut();
  for (const url of ["/health", "/api/health", "/api/health/detailed"])
    expect(await read(url, z.looseObject({}), token)).toMatchObject({
      status: 503,
      body: { status: "unhealthy", services: { api: "healthy" } },
    });
  for (const { send } of transports)
    for (const caller of [{ token }, {}]) {
      const answer = await send(server.app, "businesses.list", {}, caller);
      expect(answer).toMatchObject({ status: 503, code: "SERVER_003", details: undefined });
    }

  await wire.mend();
  await expect
    .poll(async () => (await read("/health", basic)).status, { timeout: 15_000 })
    .toBe(200);
  for (const { send } of transports)
    expect(await send(server.app, "auth.me", {}, { token })).toMatchObject({ status: 200 });
});
