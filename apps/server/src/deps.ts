import { openDatabase } from "@buzz/db";
import { createDailyNumber, createSettingsReader, type Deps } from "@buzz/domain";
import { createAuthenticator, createTokenKeys } from "@buzz/domain/auth";
import { Redis } from "ioredis";
import { createLimiter, type Limiter } from "./adapters/limiter.js";
import type { Env } from "./env.js";

/** Everything a running server holds open. */
export type ServerDeps = {
  env: Env;
  domain: Deps;
  limiter: Limiter;
  redis: Redis | undefined;
  close(): Promise<void>;
};

export async function createDeps(
  env: Env,
  clock: () => Date = () => new Date(),
): Promise<ServerDeps> {
  const database = openDatabase(env.DATABASE_URL, { max: env.DATABASE_POOL });
  const redis = env.REDIS_URL === undefined ? undefined : connectRedis(env.REDIS_URL);
  // Commands read settings while they hold a connection: a full pool must not keep them from answering.
  const settingsDatabase = openDatabase(env.DATABASE_URL, { max: 1 });
  const { db } = database;
  const tokenKeys = await createTokenKeys(env.JWT_PRIVATE_KEY);
  return {
    env,
    redis,
    limiter: createLimiter(env, redis),
    domain: {
      db,
      clock,
      tokenKeys,
      settings: createSettingsReader(settingsDatabase.db, () => performance.now()),
      dailyNumber: createDailyNumber(),
      authenticator: createAuthenticator({ db, clock, tokenKeys }),
      serverSecret: env.SERVER_SECRET,
      urls: { app: env.APP_URL },
    },
    close: async () => {
      redis?.disconnect();
      await Promise.all([database.close(), settingsDatabase.close()]);
    },
  };
}

/** Redis only speeds things up: commands fail at once while it is away, and nobody waits for it. */
function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on("error", () => {});
  return redis;
}
