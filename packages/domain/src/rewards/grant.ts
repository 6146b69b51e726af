import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { readGate, refuseAtGate } from "../budget/gate.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { payPoints } from "./pay-points.js";
import type { grantInput, grantOutput } from "./schemas.js";

/**
 * Gives somebody points on an operator's word, in P: they count to the month's budget of coupons and points, not to
 * the limit of the day (rules §8).
 *
 * @throws RESOURCE_001 no such user. BUDGET_002 stopped by a stage or switch. BUDGET_001 above the budget.
 */
export async function grantReward(
  ctx: AdminContext,
  { userId, amount, reason }: z.output<typeof grantInput>,
): Promise<z.output<typeof grantOutput>> {
  return ctx.db.transaction(async (tx) => {
    const balance = await lockPointsOf(tx, userId);
    refuseAtGate(await readGate(ctx, tx, "coupon"), "referral");
    const rewardId = newId();
    const funds = await drawOrRefuse(ctx, tx, { category: "coupon", amount, countsToDay: false });
    await payPoints(ctx, tx, funds, {
      transactionId: rewardId,
      userId,
      amount,
      description: "reward.manual",
      referenceType: "manual_reward",
      referenceId: rewardId,
    });
    await recordAudit(ctx, tx, {
      action: "referral.grant_reward",
      entityType: "user",
      entityId: userId,
      newValues: { rewardId, amount },
      reason,
    });
    await announce(tx, ctx.clock(), [
      { topic: "mileage.changed", to: userId, payload: { amount, balance: balance + amount } },
    ]);
    return { rewardId, amount, balance: balance + amount };
  });
}

async function lockPointsOf(tx: Db, userId: string): Promise<number> {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.role, "user"), ne(users.status, "deactivated")));
  const balance = user && (await lockMileage(tx, [user.id])).get(user.id);
  if (balance === undefined) throw new AppError("RESOURCE_001");
  return balance;
}
