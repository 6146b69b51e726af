import { hasRedisServer, type RedisServer, startRedisServer } from "@buzz/testkit";
import { afterAll, describe, expect, test, vi } from "vitest";
import { limitSuite, limits } from "./suites/limits.js";
import { startServer, type TestServer } from "./support/server.js";
import { viaRest } from "./support/transports.js";

describe.runIf(hasRedisServer())("with Redis, two instances", () => {
  let redis: RedisServer;
  let server: TestServer;
  let twin: TestServer;
  const ready = () => [server, twin].every(({ deps }) => deps.redis?.status === "ready");
  afterAll(async () => {
    await twin.close();
    await server.close();
    await redis.stop();
  });

  limitSuite(async () => {
    redis = await startRedisServer();
    const variables = { ...limits, REDIS_URL: redis.url };
    server = await startServer({ variables });
    const { databaseUrl, clock } = server;
    twin = await startServer({ variables, databaseUrl, clock });
    await vi.waitUntil(ready, { timeout: 10_000 });
    return [server, twin];
  });

  test("count for themselves while Redis is away, and together again when it is back", async () => {
    const list = async ({ app }: TestServer, ip: string) =>
      (await viaRest(app, "businesses.list", {}, { ip })).status;
    const both = async (ip: string) => {
      const statuses = [];
      for (let round = 0; round < 7; round += 1)
        statuses.push(await list(server, ip), await list(twin, ip));
      return statuses.filter((status) => status === 200).length;
    };
    expect(await both("172.17.0.1")).toBe(6);

    const under = Promise.all(Array.from({ length: 6 }, () => list(server, "172.17.0.2")));
    await redis.stop();
    expect(await under).toEqual(Array(6).fill(200));
    expect(await both("172.17.0.3")).toBe(12);
    expect(JSON.parse((await server.app.inject("/health")).body)).toMatchObject({
      status: "healthy",
      services: { database: "healthy", redis: "unhealthy" },
    });

    await redis.start();
    await vi.waitUntil(ready, { timeout: 10_000 });
    expect(await both("172.17.0.4")).toBe(6);
  });
});
