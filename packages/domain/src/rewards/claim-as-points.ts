import type { Db } from "@buzz/db";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { recordAudit } from "../kernel/audit.js";
import type { UserContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { payPoints } from "./pay-points.js";

type Claim = {
  rewardIds: string[];
  /** P, above 0. */
  each: number;
  /** The caller's points before, locked. */
  balance: number;
};

/** Pays rewards that were just taken as points. @throws BUDGET_001 when a limit cannot bear them. */
export async function claimAsPoints(ctx: UserContext, tx: Db, claim: Claim): Promise<void> {
  const { userId } = ctx.actor;
  const transactionId = newId();
  const amount = claim.each * claim.rewardIds.length;
  const funds = await drawOrRefuse(ctx, tx, { category: "referral", amount, countsToDay: true });
  await payPoints(ctx, tx, funds, {
    transactionId,
    userId,
    amount,
    description: "referral.referrer",
    referenceType: "referral_claim",
    referenceId: transactionId,
  });
  await recordAudit(ctx, tx, {
    action: "referral.claim",
    entityType: "mileage_transaction",
    entityId: transactionId,
    newValues: { amount, rewardIds: claim.rewardIds },
  });
  await announce(tx, ctx.clock(), [
    {
      topic: "mileage.changed",
      to: userId,
      payload: { amount, balance: claim.balance + amount },
    },
  ]);
}
