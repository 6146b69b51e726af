import type { Db } from "@buzz/db";
import { rewardPolicies } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq } from "drizzle-orm";
import { drawFunds } from "../budget/draw-funds.js";
import { givesNothing, readGate } from "../budget/gate.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { payPoints } from "../rewards/pay-points.js";

/** What a sign-up without an invitation was given, in P, or why the policy's reward was left out. */
export type SignUpBonus =
  | { points: number }
  | { points: 0; reason: "stopped" | "budget_exceeded" | "daily_limit" };

/**
 * Pays the reward of the policy `signup` to somebody who came without an invitation, while that policy is active. What
 * a stage or the budget forbids is left out; the sign-up goes on (rules §3, §8).
 */
export async function paySignUpBonus(ctx: Context, tx: Db, userId: string): Promise<SignUpBonus> {
  const [policy] = await tx
    .select({ id: rewardPolicies.id, amount: rewardPolicies.amount })
    .from(rewardPolicies)
    .where(
      and(
        eq(rewardPolicies.type, "signup"),
        eq(rewardPolicies.status, "active"),
        eq(rewardPolicies.rewardType, "point"),
      ),
    );
  if (!policy?.amount) return { points: 0 };
  const { amount } = policy;
  await lockMileage(tx, [userId]);
  if (givesNothing(await readGate(ctx, tx, "coupon"))) return { points: 0, reason: "stopped" };
  const funds = await drawFunds(ctx, tx, { category: "coupon", amount, countsToDay: true });
  if (typeof funds === "string") return { points: 0, reason: funds };

  await payPoints(ctx, tx, funds, {
    transactionId: newId(),
    userId,
    amount,
    description: "policy.signup",
    referenceType: "reward_policy",
    referenceId: policy.id,
  });
  await announce(tx, ctx.clock(), [{ topic: "mileage.changed", to: userId, payload: { amount } }]);
  return { points: amount };
}
