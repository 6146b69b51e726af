import type { Db } from "@buzz/db";
import { rewardPolicies } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { readLimits } from "../budget/limits.js";
import type { Context } from "../kernel/context.js";
import type { Settings } from "../kernel/settings-schema.js";

/** The settings as policies and limits leave them: what a policy that is not active would pay is nothing. */
export async function readTerms(ctx: Context, db: Db): Promise<Settings> {
  const settings = await readLimits(ctx, db);
  const policies = await db
    .select({ type: rewardPolicies.type })
    .from(rewardPolicies)
    .where(eq(rewardPolicies.status, "active"));
  const active = new Set(policies.map(({ type }) => type));
  return {
    ...settings,
    ...(active.has("referral_recommender") ? {} : { referral_reward_amount: 0 }),
    ...(active.has("referral_referee")
      ? {}
      : { signup_bonus_mileage: 0, signup_bonus_coupon: 0, referral_visitor_coupon: 0 }),
  };
}
