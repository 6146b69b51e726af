import { type ApiContext, appRouter, type Route, toAppError } from "@buzz/api/server";
import type { AppError } from "@buzz/domain";
import { callTRPCProcedure } from "@trpc/server";
import type { Bucket, Limiter } from "../adapters/limiter.js";

export type Call = {
  route: Route;
  ctx: ApiContext;
  /** Bucket of calls that are neither credentials nor operators'. */
  bucket: Bucket;
  input: () => unknown;
  batchIndex: number;
};

export type Outcome = { data: unknown; error?: undefined } | { data?: undefined; error: AppError };

/** Charges and runs one procedure; both transports call here, so that neither can do what the other cannot. */
export async function runCall(limiter: Limiter, call: Call): Promise<Outcome> {
  const { route, ctx } = call;
  const key = "userId" in ctx.actor ? ctx.actor.userId : (ctx.client.ip ?? "unknown");
  let input: unknown;
  const charged: Bucket = route.credentials ? "auth" : call.bucket;
  try {
    await limiter.charge(charged, key);
  } catch (error) {
    return { error: toAppError(error) };
  }
  const outcome = await run();
  const succeeded = outcome.error === undefined || outcome.error.status >= 500;
  if (charged === "auth" && succeeded) await limiter.refund(charged, key);
  return outcome;

  async function run(): Promise<Outcome> {
    try {
      if (route.limitedAsQr && "userId" in ctx.actor) await limiter.charge("qr", key);
      input = call.input();
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path: route.procedure,
        type: route.type,
        ctx,
        getRawInput: async () => input,
        signal: undefined,
        batchIndex: call.batchIndex,
      });
      return { data };
    } catch (error) {
      return { error: toAppError(error, input) };
    }
  }
}

/** Operators' procedures count on their own bucket, whatever the path. */
export const isOperators = (route: Route): boolean => /^(admin|budget)\./.test(route.procedure);
