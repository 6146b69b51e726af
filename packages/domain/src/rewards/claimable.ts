import { referralRewards } from "@buzz/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { UserContext } from "../kernel/context.js";
import type { Withholding } from "../referral/plan-conversion.js";

/** The caller's rewards for inviting, all of them or those named. */
export const ownRewards = ({ actor }: UserContext, ids?: readonly string[]) =>
  and(
    eq(referralRewards.userId, actor.userId),
    eq(referralRewards.side, "referrer"),
    ids && inArray(referralRewards.id, [...ids]),
  );

/** Those that wait to be claimed; what could not be checked is never paid (rules §3). */
export const pendingRewards = (ctx: UserContext, ids?: readonly string[]) =>
  and(
    ownRewards(ctx, ids),
    eq(referralRewards.status, "pending"),
    sql`${referralRewards.reason} is distinct from ${"check_unavailable" satisfies Withholding}`,
  );
