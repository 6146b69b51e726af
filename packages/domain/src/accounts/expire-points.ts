import type { Db } from "@buzz/db";
import { expireMileage, post } from "@buzz/ledger";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";

/**
 * Expires all points of a user, whose account the caller holds locked; they return to the budgets of their lots.
 * @returns how many, in P.
 */
export async function expirePoints(ctx: Context, tx: Db, userId: string): Promise<number> {
  const at = ctx.clock();
  const transactionId = newId();
  const { amount, transfers } = await expireMileage(tx, {
    userId,
    transactionId,
    description: "mileage.account_closed",
    referenceType: "user",
    referenceId: userId,
    at,
  });
  await post(tx, { id: newId(), at, transfers });
  return amount;
}
