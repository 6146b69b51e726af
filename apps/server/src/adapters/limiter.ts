import { AppError } from "@buzz/domain";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Env } from "../env.js";

const QUARTER_HOUR = 900;
const FIVE_MINUTES = 300;

export type Bucket = "auth" | "admin" | "general" | "apps" | "appsAnonymous" | "qr";

export type Limiter = {
  /**
   * Counts one request. Refused ones do not count, else calls that succeed could use up a limit of failures.
   *
   * @throws RATE_001 with `limit`, `windowMs` and `retryAfter` (s) above the limit.
   */
  charge(bucket: Bucket, key: string): Promise<void>;
  /** Takes one count back. */
  refund(bucket: Bucket, key: string): Promise<void>;
};

/** Counts in Redis when there is one; while it is away, and without it, each process counts for itself. */
export function createLimiter(env: Env, redis: Redis | undefined): Limiter {
  const limits: Record<Bucket, { points: number; duration: number }> = {
    auth: { points: env.RATE_LIMIT_AUTH, duration: QUARTER_HOUR },
    admin: { points: env.RATE_LIMIT_ADMIN, duration: QUARTER_HOUR },
    general: { points: env.RATE_LIMIT_GENERAL, duration: QUARTER_HOUR },
    apps: { points: env.RATE_LIMIT_APPS, duration: QUARTER_HOUR },
    appsAnonymous: { points: env.RATE_LIMIT_APPS_ANONYMOUS, duration: QUARTER_HOUR },
    qr: { points: env.RATE_LIMIT_QR, duration: FIVE_MINUTES },
  };
  const counter = (bucket: Bucket) => {
    const options = { ...limits[bucket], keyPrefix: `limit:${bucket}` };
    const memory = new RateLimiterMemory(options);
    if (redis === undefined) return memory;
    return new RateLimiterRedis({
      ...options,
      storeClient: redis,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    });
  };
  const counters = {
    auth: counter("auth"),
    admin: counter("admin"),
    general: counter("general"),
    apps: counter("apps"),
    appsAnonymous: counter("appsAnonymous"),
    qr: counter("qr"),
  };
  return {
    charge: async (bucket, key) => {
      try {
        await counters[bucket].consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        await counters[bucket].reward(key);
        const { points, duration } = limits[bucket];
        throw new AppError("RATE_001", {
          limit: points,
          windowMs: duration * 1000,
          retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
        });
      }
    },
    refund: async (bucket, key) => {
      await counters[bucket].reward(key);
    },
  };
}
