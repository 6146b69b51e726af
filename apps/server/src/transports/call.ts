import { type ApiContext, appRouter, type Route, toAppError } from "@buzz/api/server";
import type { AppError } from "@buzz/domain";
import { isDiscountCode } from "@buzz/domain/redemption";
import { callTRPCProcedure } from "@trpc/server";
import type { FastifyReply } from "fastify";
import type { Bucket } from "../adapters/limiter.js";
import type { ServerDeps } from "../deps.js";

export type Call = {
  route: Route;
  ctx: ApiContext;
  /** The answer that the cookies of a cookie session go with. */
  reply: FastifyReply;
  /** Bucket of calls that are neither credentials nor operators'. */
  bucket: Bucket;
  input: () => unknown;
  batchIndex: number;
  /** Ends a stream. */
  signal?: AbortSignal;
};

export type Outcome = { data: unknown; error?: undefined } | { data?: undefined; error: AppError };

/** Charges and runs one procedure; both transports call here, so that neither can do what the other cannot. */
export async function runCall(deps: ServerDeps, call: Call): Promise<Outcome> {
  const { request } = call.reply;
  if ("userId" in call.ctx.actor) request.callerId = call.ctx.actor.userId;
  const outcome = await chargeAndRun(deps, call);
  if (outcome.error !== undefined) request.refusalCodes.push(outcome.error.code);
  return outcome;
}

async function chargeAndRun(
  { limiter, sessionCookies, deviceCookies }: ServerDeps,
  call: Call,
): Promise<Outcome> {
  const { route, reply } = call;
  const refreshCarrier = sessionCookies.of(reply.request);
  const deviceCarrier = deviceCookies.of(reply.request);
  const ctx = { ...call.ctx, refreshCarrier, deviceCarrier };
  const key = callerKey(ctx);
  let input: unknown;
  /** Told after the door has asked who calls. */
  let unreadable: AppError | undefined;
  let triedCode = false;
  const charged = bucketFor(route, call.bucket);
  try {
    await limiter.charge(charged, key);
  } catch (error) {
    return { error: toAppError(error) };
  }
  const outcome = await run();
  if (outcome.error === undefined) {
    refreshCarrier.send(reply);
    deviceCarrier.send(reply);
  }
  const succeeded = outcome.error === undefined || outcome.error.status >= 500;
  if (charged === "auth" && succeeded) await limiter.refund(charged, key);
  if (triedCode && !isWrongCode(outcome)) await limiter.refund("codes", key);
  return outcome;

  async function run(): Promise<Outcome> {
    try {
      if (route.credentials) refreshCarrier.admit();
      if (route.limitedAsQr && "userId" in ctx.actor) await limiter.charge("qr", key);
      try {
        input = call.input();
      } catch (error) {
        unreadable = toAppError(error);
      }
      if (route.looksUpCodes && triesDiscountCode(input)) {
        await limiter.charge("codes", key);
        triedCode = true;
      }
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path: route.procedure,
        type: route.type,
        ctx,
        getRawInput: async () => {
          if (unreadable !== undefined) throw unreadable;
          return input;
        },
        signal: call.signal,
        batchIndex: call.batchIndex,
      });
      return { data };
    } catch (error) {
      return { error: toAppError(error, input) };
    }
  }
}

/** Whose counts a call is charged to: the person's, or the address's. */
export const callerKey = ({ actor, client }: ApiContext): string =>
  "userId" in actor ? actor.userId : (client.ip ?? "unknown");

/** Calls that take credentials have a bucket of their own on every transport. */
export const bucketFor = (route: Route, otherwise: Bucket): Bucket =>
  route.credentials ? "auth" : otherwise;

/** Discount codes are short enough to be guessed at. */
const triesDiscountCode = (input: unknown): boolean =>
  typeof input === "object" &&
  input !== null &&
  "qrCode" in input &&
  typeof input.qrCode === "string" &&
  isDiscountCode(input.qrCode);

const isWrongCode = ({ error }: Outcome): boolean => error?.code.startsWith("QR_") ?? false;

/** Operators' procedures count on their own bucket, whatever the path. */
export const isOperators = (route: Route): boolean => /^(admin|budget)\./.test(route.procedure);
