import { type ApiContext, toAppError } from "@buzz/api/server";
import type { AppError } from "@buzz/domain";
import type { FastifyRequest } from "fastify";
import type { Bucket } from "../adapters/limiter.js";
import type { ServerDeps } from "../deps.js";
import { callerKey } from "../transports/call.js";
import { contextOf } from "./context.js";

/**
 * Charges a request that was refused before any procedure could run, as if it had.
 *
 * @returns what to answer: the refusal itself, or RATE_001 above the limit.
 */
export async function chargeUnread(
  { domain, limiter }: ServerDeps,
  request: FastifyRequest,
  bucketsOf: (ctx: ApiContext) => Bucket[],
  refusal: AppError,
): Promise<AppError> {
  if (refusal.status >= 500 || request.fromBlockedAddress) return refusal;
  try {
    const ctx = await contextOf(domain, request);
    for (const bucket of bucketsOf(ctx)) await limiter.charge(bucket, callerKey(ctx));
    return refusal;
  } catch (error) {
    return toAppError(error);
  }
}
