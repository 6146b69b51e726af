import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { Statement } from "./mileage.js";

type Refund = Omit<Statement, "amount"> & {
  /** The line on the statement that took the points. */
  usedBy: string;
};

/**
 * Gives the points of a use back to the lots that they came from, with their old expiry: the balance, the statement line
 * and the lots. The caller holds the lock of `lockMileage`, sees to it that a use is refunded once, and posts the
 * transfers of `reversePointsUse`.
 *
 * @returns how many P came back, and the balance.
 */
export async function refundMileage(
  tx: Db,
  refund: Refund,
): Promise<{ amount: number; balance: number }> {
  const at = refund.at.toISOString();
  const [row] = await tx.execute<{ amount: string; balance: string }>(sql`
    with taken as (
      select lot_id, amount from mileage_lot_uses where transaction_id = ${refund.usedBy}::uuid
    ), total as (
      select sum(amount)::bigint as amount from taken
    ), account as (
      update mileage_accounts account
      set balance = account.balance + total.amount, total_used = account.total_used - total.amount,
          updated_at = ${at}::timestamptz
      from total
      where account.user_id = ${refund.userId}::uuid
      returning account.balance, total.amount
    ), line as (
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, created_at)
      select ${refund.transactionId}::uuid, ${refund.userId}::uuid, 'refund', amount, balance - amount, balance,
        ${refund.description}, ${refund.referenceType}, ${refund.referenceId}, ${at}::timestamptz
      from account
      returning id
    ), lot_refund as (
      insert into mileage_lot_uses (transaction_id, lot_id, amount)
      select line.id, taken.lot_id, taken.amount from line cross join taken
    ), refilled as (
      update mileage_lots lot set remaining = lot.remaining + taken.amount
      from taken where lot.id = taken.lot_id
    )
    select amount, balance from account`);
  if (row === undefined) throw new Error(`${refund.userId} has no points account`);
  return { amount: Number(row.amount), balance: Number(row.balance) };
}
