import type { Sent } from "../kernel/channels.js";

const MINUTE_MS = 60_000;
const PAUSES_MS = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

type Plan =
  | { status: "delivered" }
  | { status: "failed"; failure: Sent | "no_address" }
  | { status: "pending"; failure: Sent; nextAttemptAt: Date };

/** What comes after the `number`th attempt, from 1: six in all, within nine hours. */
export function planRetry(outcome: Sent | "no_address", number: number, at: Date): Plan {
  if (outcome === "sent") return { status: "delivered" };
  const pauseMs = PAUSES_MS[number - 1];
  if (outcome !== "later" || pauseMs === undefined) return { status: "failed", failure: outcome };
  return {
    status: "pending",
    failure: outcome,
    nextAttemptAt: new Date(at.getTime() + pauseMs),
  };
}
