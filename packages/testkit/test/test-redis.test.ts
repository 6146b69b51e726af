import { Redis } from "ioredis";
import { describe, expect, test, vi } from "vitest";
import { hasRedisServer, startRedisServer } from "../src/index.js";

describe.runIf(hasRedisServer())("a Redis server of its own", () => {
  test("can be killed and started again, and comes back empty on the same address", async () => {
    const server = await startRedisServer();
    const redis = new Redis(server.url, { maxRetriesPerRequest: 0, retryStrategy: () => 50 });
    redis.on("error", () => {});
    await redis.set("kept", "yes");

    await server.stop();
    await expect(redis.get("kept")).rejects.toThrow();

    await server.start();
    await expect.poll(() => redis.get("kept").catch(() => "down")).toBeNull();
    redis.disconnect();
    await server.stop();
  });
});

test("on CI a missing redis-server is an error, not a skipped suite", () => {
  vi.stubEnv("PATH", "/nonexistent");
  vi.stubEnv("CI", "true");
  expect(() => hasRedisServer()).toThrow("install redis-server");
  vi.stubEnv("CI", "");
  expect(hasRedisServer()).toBe(false);
});
