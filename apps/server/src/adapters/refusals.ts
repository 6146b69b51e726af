import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";

const MINUTE = 60;

/** Counts refused requests of an address. @returns how many there were within a minute. */
export type RefusalCounter = (address: string, refusals: number) => Promise<number>;

/** Counts in Redis when there is one; while it is away, and without it, each process counts for itself. */
export function createRefusalCounter(redis: Redis | undefined): RefusalCounter {
  const options = { points: 0, duration: MINUTE, keyPrefix: "refusals" };
  const memory = new RateLimiterMemory(options);
  const counter =
    redis === undefined
      ? memory
      : new RateLimiterRedis({
          ...options,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
        });
  return async (address, refusals) => (await counter.penalty(address, refusals)).consumedPoints;
}
