import { ipBlacklist } from "@buzz/db/schema";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startServer, type TestServer } from "./support/server.js";
import { type Person, Town } from "./support/town.js";
import { rest, transports, viaRest, viaTrpc } from "./support/transports.js";

const MOST = 5;

let server: TestServer;
let twin: TestServer;
let superAdmin: Person;
beforeAll(async () => {
  const variables = { IP_AUTOBLOCK_PER_MINUTE: String(MOST) };
  server = await startServer({ variables });
  twin = await startServer({ variables, databaseUrl: server.databaseUrl, clock: server.clock });
  superAdmin = await new Town(server).operator("super_admin");
});
afterAll(async () => {
  await twin.close();
  await server.close();
});

const block = (ip: string) =>
  server.db.insert(ipBlacklist).values({ ip, reason: "scraping", createdAt: server.clock.read() });
const isBlocked = async (ip: string, { app }: TestServer = server) =>
  (await viaRest(app, "businesses.categories", {}, { ip })).code === "AUTH_013";
const expectBlocked = (ip: string, on = server) =>
  expect.poll(() => isBlocked(ip, on), { timeout: 5_000 }).toBe(true);

describe.each(transports)("a blocked address on $name", ({ name, send }) => {
  const ip = name === "REST" ? "203.0.113.1" : "203.0.113.2";
  beforeAll(() => block(ip));

  test("gets 403 AUTH_013 from every procedure, with a token and without", async () => {
    for (const token of [undefined, superAdmin.token])
      for (const procedure of ["businesses.categories", "auth.login", "admin.settings.list"])
        expect(await send(server.app, procedure, {}, { ip, token })).toMatchObject({
          status: 403,
          code: "AUTH_013",
        });
  });

  test("is told so before its body is read", async () => {
    const url = name === "REST" ? "/api/auth/login" : "/trpc/auth.login";
    const { statusCode } = await server.app.inject({
      method: "POST",
      url,
      remoteAddress: ip,
      headers: { "content-type": "text/plain" },
      payload: "nonsense",
    });
    expect(statusCode).toBe(403);
  });
});

test("a blocked address still learns about health, keys, and addresses that do not exist", async () => {
  const ip = "203.0.113.50";
  await block(ip);
  for (const url of ["/health", "/api/health", "/api/health/detailed", "/.well-known/jwks.json"])
    expect((await server.app.inject({ url, remoteAddress: ip })).statusCode).toBe(200);
  expect((await server.app.inject({ url: "/api/nothing", remoteAddress: ip })).statusCode).toBe(
    404,
  );
});

test("a block and its end act within a second on every instance", async () => {
  const ip = "203.0.113.60";
  expect(await isBlocked(ip, twin)).toBe(false);
  const { security } = superAdmin.api.admin;
  await security.blacklistIp.mutate({ ipAddress: ip, reason: "scraping" });
  for (const one of [server, twin]) await expectBlocked(ip, one);
  await security.unblockIp.mutate({ ip });
  for (const one of [server, twin])
    await expect.poll(() => isBlocked(ip, one), { timeout: 5_000 }).toBe(false);
});

describe("too many refused requests in a minute block an address", () => {
  const unauthorised = (ip: string) => viaRest(server.app, "auth.me", {}, { ip });
  const strikesOf = async (ip: string) =>
    (await server.db.select().from(ipBlacklist)).find((entry) => entry.ip === ip)?.strikes;

  test("as many as are allowed do not, one more does", async () => {
    const ip = "203.0.113.70";
    for (let count = 0; count < MOST; count += 1)
      expect(await unauthorised(ip)).toMatchObject({ code: "AUTH_001" });
    expect(await strikesOf(ip)).toBeUndefined();
    await unauthorised(ip);
    await vi.waitUntil(() => strikesOf(ip), { timeout: 5_000 });
    await expectBlocked(ip);
    expect(await isBlocked("203.0.113.71")).toBe(false);
  });

  test("unknown addresses count, and every call of a batch", async () => {
    const ip = "203.0.113.72";
    for (let count = 0; count < 3; count += 1) await rest(server.app, "GET", "/none", {}, { ip });
    await server.app.inject({
      url: "/trpc/auth.me,auth.me,auth.me?batch=1&input=%7B%7D",
      remoteAddress: ip,
    });
    await vi.waitUntil(() => strikesOf(ip), { timeout: 5_000 });
  });

  test("neither health, successes, nor wrong input count", async () => {
    const ip = "203.0.113.73";
    for (let count = 0; count < 3 * MOST; count += 1) {
      await server.app.inject({ url: "/health", remoteAddress: ip });
      await server.app.inject({ url: "/health/none", remoteAddress: ip });
      await viaTrpc(server.app, "businesses.categories", {}, { ip });
      await viaRest(server.app, "businesses.list", { page: 0 }, { ip });
    }
    expect(await strikesOf(ip)).toBeUndefined();
  });

  test("none when the setting is 0, from the next second on", async () => {
    const ip = "203.0.113.74";
    const turn = (value: number) =>
      superAdmin.api.admin.settings.update.mutate({
        settings: [{ key: "ip_autoblock_per_minute", value }],
      });
    await turn(0);
    for (let count = 0; count < 3 * MOST; count += 1) await unauthorised(ip);
    expect(await strikesOf(ip)).toBeUndefined();
    await turn(MOST);
  });
});
