import { openDatabase } from "@buzz/db";
import { createCipher, createDailyNumber, createSettingsReader, type Deps } from "@buzz/domain";
import { createAuthenticator, createTokenKeys } from "@buzz/domain/auth";
import { createExposureCounter } from "@buzz/domain/exposure";
import { createHealthReader } from "@buzz/domain/health";
import { createLiveFeed } from "@buzz/domain/outbox";
import { type BlockReader, createBlockReader } from "@buzz/domain/security";
import { Redis } from "ioredis";
import { type CaptchaAdapter, createCaptcha } from "./adapters/captcha.js";
import { createChannels } from "./adapters/channels.js";
import { createFileScanner } from "./adapters/clamd.js";
import { createDeviceCookies, type DeviceCookies } from "./adapters/device-cookies.js";
import { createIdentityProviders } from "./adapters/identity-providers.js";
import { createLimiter, type Limiter } from "./adapters/limiter.js";
import { limitsReader } from "./adapters/limits.js";
import { createMailer, type MailAdapter } from "./adapters/mailer.js";
import { createPublicCaller } from "./adapters/public-caller.js";
import { createRefusalCounter, type RefusalCounter } from "./adapters/refusals.js";
import { createSessionCookies, type SessionCookies } from "./adapters/session-cookies.js";
import { openStorage } from "./adapters/storage.js";
import type { Env } from "./env.js";
import { overridesOf } from "./setting-overrides.js";
import { version } from "./version.js";

/** Everything a running server holds open. */
export type ServerDeps = {
  env: Env;
  domain: Deps;
  limiter: Limiter;
  isBlocked: BlockReader;
  countRefusals: RefusalCounter;
  sessionCookies: SessionCookies;
  deviceCookies: DeviceCookies;
  redis: Redis | undefined;
  mailer: MailAdapter;
  captcha: CaptchaAdapter | undefined;
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
  const settings = createSettingsReader(
    settingsDatabase.db,
    () => performance.now(),
    overridesOf(env),
  );
  const { db } = database;
  const exposures = createExposureCounter(db);
  const tokenKeys = await createTokenKeys(env.JWT_PRIVATE_KEY, env.JWT_PREVIOUS_KEYS);
  const storage = await openStorage(env.storage);
  const mailer = createMailer(env);
  const captcha = createCaptcha(env);
  const publicCaller = createPublicCaller();
  return {
    env,
    mailer,
    captcha,
    redis,
    limiter: createLimiter(limitsReader(settings, env), redis),
    isBlocked: createBlockReader({ db, clock }),
    countRefusals: createRefusalCounter(redis),
    sessionCookies: createSessionCookies(env),
    deviceCookies: createDeviceCookies(env),
    domain: {
      db,
      clock,
      tokenKeys,
      settings,
      dailyNumber: createDailyNumber(),
      exposures,
      authenticator: createAuthenticator({ db, clock, tokenKeys, settings }),
      storage,
      fileScanner: createFileScanner(env.CLAMD_URL),
      live: createLiveFeed({ db }),
      health: createHealthReader({
        db,
        clock,
        version,
        redis: redis && (() => redis.ping()),
        storage: () => storage.check(),
      }),
      identityProviders: createIdentityProviders(env.social),
      captcha,
      cipher: createCipher(env.DATA_KEYS, env.LOOKUP_KEY),
      serverSecret: env.SERVER_SECRET,
      mailer,
      channels: createChannels(env, { mailer, publicCaller }),
      publicCaller,
      urls: {
        app: env.APP_URL,
        biz: env.BIZ_URL ?? `${env.APP_URL}/biz`,
        admin: env.ADMIN_URL ?? `${env.APP_URL}/admin`,
      },
    },
    close: async () => {
      await mailer.close();
      redis?.disconnect();
      // A database that is away takes the last seconds' counts with it, but not the close.
      await exposures.flush().catch(() => {});
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
