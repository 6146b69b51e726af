import type { CallOutcome } from "../kernel/public-caller.js";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses after the first, second … failed attempt, as Standard Webhooks proposes: about three days in all. */
const PAUSES_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** A pause grows by up to a tenth at random, so that what failed together is not tried again together. */
const JITTER = 0.1;

/** An endpoint that has taken nothing for so long is disabled. */
const PATIENCE_MS = 72 * HOUR_MS;

const GONE = 410;

type Attempt = {
  outcome: CallOutcome;
  /** Which attempt of the delivery this was, from 1. */
  number: number;
  at: Date;
  /** Since when the endpoint has taken nothing, before this attempt. */
  failingSince: Date | null;
  /** From 0 to 1. */
  random: number;
};

type Plan =
  | { status: "delivered" }
  | { status: "pending"; nextAttemptAt: Date; disable: boolean }
  | { status: "failed"; disable: boolean };

/** What comes after an attempt. Any 2xx is a success; 410 says that nothing is wanted there any more. */
export function planAttempt({ outcome, number, at, failingSince, random }: Attempt): Plan {
  const status = "status" in outcome ? outcome.status : undefined;
  if (status !== undefined && status >= 200 && status < 300) return { status: "delivered" };
  const disable = status === GONE || at.getTime() - (failingSince ?? at).getTime() >= PATIENCE_MS;
  const pauseMs = PAUSES_MS[number - 1];
  if (status === GONE || pauseMs === undefined) return { status: "failed", disable };
  const nextAttemptAt = new Date(at.getTime() + pauseMs * (1 + JITTER * random));
  return { status: "pending", nextAttemptAt, disable };
}
