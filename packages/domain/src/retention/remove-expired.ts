import {
  budgetDayParts,
  idempotencyKeys,
  loginChallenges,
  passkeyChallenges,
  passwordResets,
  refreshTokens,
  sessions,
  signInFailures,
  spentCaptchas,
} from "@buzz/db/schema";
import { lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays, dayOf } from "../kernel/days.js";
import { deleteInBatches } from "../kernel/in-batches.js";
import { IDLE_DAYS } from "./idle.js";

const lapsing = [
  idempotencyKeys,
  loginChallenges,
  passkeyChallenges,
  passwordResets,
  refreshTokens,
  signInFailures,
  spentCaptchas,
] as const;

/**
 * Removes what has run out and would be refused anyway: stored answers, challenges, links to set a password, refresh
 * tokens, failed sign-ins of addresses, how far the limit of a past day was used. Sessions stay a year longer, without their addresses: they tell who is idle. @returns how many rows went.
 */
export async function removeExpired(ctx: Context): Promise<number> {
  const now = ctx.clock();
  let removed = 0;
  for (const table of lapsing)
    removed += await deleteInBatches(ctx.db, table, lt(table.expiresAt, now));
  const before = addDays(now, -IDLE_DAYS);
  const past = lt(budgetDayParts.day, dayOf(addDays(now, -1)));
  removed += await deleteInBatches(ctx.db, budgetDayParts, past);
  return removed + (await deleteInBatches(ctx.db, sessions, lt(sessions.expiresAt, before)));
}
