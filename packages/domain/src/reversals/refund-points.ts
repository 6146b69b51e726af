import type { Db } from "@buzz/db";
import type { redemptions } from "@buzz/db/schema";
import { expireMileage, post, refundMileage, reversePointsUse } from "@buzz/ledger";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";

type Use = typeof redemptions.$inferSelect;

/**
 * Gives the points of a use back to the lots they came from. What of them has run out meanwhile expires at once, all of
 * them when the account was erased. The caller holds the account locked.
 *
 * @returns how many P went back, and the line on the statement.
 */
export async function refundPoints(
  ctx: Context,
  tx: Db,
  { use, shop, claimed, gone }: { use: Use; shop: string; claimed: boolean; gone: boolean },
): Promise<{ points: number; mileageTransactionId: string }> {
  if (use.mileageTransactionId === null) throw new Error(`${use.id} took no points`);
  const { userId, transactionNo } = use;
  const at = ctx.clock();
  const transactionId = newId();
  const reference = { userId, referenceType: "redemption", referenceId: use.id, at };
  const { amount, balance } = await refundMileage(tx, {
    ...reference,
    transactionId,
    usedBy: use.mileageTransactionId,
    description: shop,
  });
  const expired = await expireMileage(tx, {
    ...reference,
    transactionId: newId(),
    description: "mileage.expire",
    ...(gone ? {} : { dueBy: at }),
  });
  await announce(tx, at, [
    {
      topic: "mileage.refunded",
      to: userId,
      payload: { balance: balance - expired.amount, amount, transactionNo },
    },
  ]);
  const refund = await reversePointsUse(tx, {
    redemptionId: use.id,
    businessId: use.businessId,
    claimed,
  });
  await post(tx, { id: newId(), at, transfers: [...refund, ...expired.transfers] });
  return { points: amount, mileageTransactionId: transactionId };
}
