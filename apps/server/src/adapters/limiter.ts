import { AppError } from "@buzz/domain";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { type Bucket, windows } from "./limits.js";

export type { Bucket };

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

/**
 * Counts in Redis when there is one; while it is away, and without it, each process counts for itself.
 *
 * @param limits what holds now, asked for at every charge.
 */
export function createLimiter(
  limits: () => Promise<Readonly<Record<Bucket, number>>>,
  redis: Redis | undefined,
): Limiter {
  const counter = (bucket: Bucket) => {
    const options = { points: 0, duration: windows[bucket], keyPrefix: `limit:${bucket}` };
    const memory = new RateLimiterMemory(options);
    if (redis === undefined) return { counts: memory, memory };
    const counts = new RateLimiterRedis({
      ...options,
      storeClient: redis,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    });
    return { counts, memory };
  };
  const counters = {
    auth: counter("auth"),
    admin: counter("admin"),
    general: counter("general"),
    apps: counter("apps"),
    appsAnonymous: counter("appsAnonymous"),
    qr: counter("qr"),
    codes: counter("codes"),
    upload: counter("upload"),
  };
  return {
    charge: async (bucket, key) => {
      const limit = (await limits())[bucket];
      const { counts, memory } = counters[bucket];
      counts.points = limit;
      memory.points = limit;
      try {
        await counts.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        await counts.reward(key);
        throw new AppError("RATE_001", {
          limit,
          windowMs: windows[bucket] * 1000,
          retryAfter: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
        });
      }
    },
    refund: async (bucket, key) => {
      await counters[bucket].counts.reward(key);
    },
  };
}
