import type { Db } from "@buzz/db";
import { mileageLots } from "@buzz/db/schema";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { account } from "./accounts.js";
import type { Statement } from "./mileage.js";
import type { Transfer } from "./post.js";

type Expiry = Omit<Statement, "amount"> & {
  /** Only lots that end by this instant; without it all of them, as when an account is erased. */
  dueBy?: Date;
};

/**
 * Ends points before they are spent: the balance, the statement line and the lots. Each lot's rest returns to the
 * budget that it came from. The caller holds the lock of `lockMileage` and posts the returned transfers.
 *
 * @returns how many P expired; 0 when there is nothing to expire, and nothing is written then.
 */
export async function expireMileage(
  tx: Db,
  expiry: Expiry,
): Promise<{ amount: number; transfers: Transfer[] }> {
  const lots = await tx
    .select()
    .from(mileageLots)
    .where(
      and(
        eq(mileageLots.userId, expiry.userId),
        gt(mileageLots.remaining, 0),
        expiry.dueBy && lte(mileageLots.expiresAt, expiry.dueBy),
      ),
    )
    .orderBy(asc(mileageLots.expiresAt), asc(mileageLots.id));
  const amount = lots.reduce((sum, { remaining }) => sum + remaining, 0);
  if (amount > 0) await write(tx, expiry, lots, amount);
  return { amount, transfers: lots.map((lot) => transferOf(expiry, lot)) };
}

type Lot = typeof mileageLots.$inferSelect;

async function write(tx: Db, expiry: Expiry, lots: Lot[], amount: number): Promise<void> {
  const at = expiry.at.toISOString();
  const rests = JSON.stringify(lots.map(({ id, remaining }) => ({ id, remaining })));
  await tx.execute(sql`
    with account as (
      update mileage_accounts
      set balance = balance - ${amount}::bigint, total_expired = total_expired + ${amount}::bigint,
          updated_at = ${at}::timestamptz
      where user_id = ${expiry.userId}::uuid
      returning balance
    ), line as (
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, created_at)
      select ${expiry.transactionId}::uuid, ${expiry.userId}::uuid, 'expire', ${amount}::bigint,
        balance + ${amount}::bigint, balance, ${expiry.description}, ${expiry.referenceType}, ${expiry.referenceId}, ${at}::timestamptz
      from account
      returning id
    ), rest as (
      select * from jsonb_to_recordset(${rests}::jsonb) as rest(id uuid, remaining bigint)
    ), lot_use as (
      insert into mileage_lot_uses (transaction_id, lot_id, amount)
      select line.id, rest.id, rest.remaining from line cross join rest
    )
    update mileage_lots lot set remaining = lot.remaining - rest.remaining
    from rest where lot.id = rest.id`);
}

const transferOf = (
  { userId, referenceType, referenceId }: Expiry,
  { remaining, budgetMonth: month, budgetCategory: category, budgetShard: shard }: Lot,
): Transfer => ({
  debit: account.user(userId),
  credit: account.budget({ month, category, shard }),
  amount: remaining,
  reason: "mileage.expire",
  refType: referenceType,
  refId: referenceId,
});
