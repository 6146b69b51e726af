import type { Db } from "@buzz/db";
import { ledgerAccounts, mileageAccounts } from "@buzz/db/schema";
import { asc, inArray, sql } from "drizzle-orm";
import { account, type BudgetSource } from "./accounts.js";
import type { Transfer } from "./post.js";

/** Opens the mileage account of a new user, with its ledger account. */
export async function openMileageAccount(tx: Db, userId: string, at: Date): Promise<void> {
  await tx.insert(mileageAccounts).values({ userId, updatedAt: at });
  await tx.insert(ledgerAccounts).values({ id: account.user(userId), kind: "user" });
}

/**
 * Locks users' points until the transaction ends; every command does this before it touches QR codes,
 * coupons or budgets. Returns the balances in P by user; unknown users are absent.
 */
export async function lockMileage(tx: Db, userIds: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ userId: mileageAccounts.userId, balance: mileageAccounts.balance })
    .from(mileageAccounts)
    .where(inArray(mileageAccounts.userId, userIds))
    .orderBy(asc(mileageAccounts.userId))
    .for("update");
  return new Map(rows.map((row) => [row.userId, row.balance]));
}

export type Statement = {
  transactionId: string;
  userId: string;
  amount: number;
  description: string;
  referenceType: string;
  referenceId: string;
  at: Date;
};

/**
 * Writes a grant of points: the balance, the statement line and the lot that remembers its budget and
 * expiry. The caller has locked the account and posts the transfers that fund it.
 */
export async function earnMileage(
  tx: Db,
  grant: Statement & { lotId: string; expiresAt: Date; source: BudgetSource },
): Promise<void> {
  const { source } = grant;
  const at = grant.at.toISOString();
  const expiresAt = grant.expiresAt.toISOString();
  await tx.execute(sql`
    with account as (
      update mileage_accounts
      set balance = balance + ${grant.amount}::bigint, total_earned = total_earned + ${grant.amount}::bigint,
          updated_at = ${at}::timestamptz
      where user_id = ${grant.userId}::uuid
      returning balance
    ), line as (
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, expires_at, created_at)
      select ${grant.transactionId}::uuid, ${grant.userId}::uuid, 'earn', ${grant.amount}::bigint,
        balance - ${grant.amount}::bigint, balance, ${grant.description}, ${grant.referenceType}, ${grant.referenceId},
        ${expiresAt}::timestamptz, ${at}::timestamptz
      from account
      returning id
    )
    insert into mileage_lots
      (id, user_id, transaction_id, amount, remaining, expires_at, budget_month, budget_category, budget_shard, created_at)
    select ${grant.lotId}::uuid, ${grant.userId}::uuid, id, ${grant.amount}::bigint, ${grant.amount}::bigint, ${expiresAt}::timestamptz,
      ${source.month}, ${source.category}::budget_category, ${source.shard}::smallint, ${at}::timestamptz
    from line`);
}

/**
 * Spends points, earliest expiry first: the balance, the statement line and the lots. The caller holds
 * the lock of `lockMileage` and posts the returned transfer.
 *
 * @returns the balance left and the transfer, or undefined when the balance is too small.
 */
export async function spendMileage(
  tx: Db,
  use: Statement & { businessId: string },
): Promise<{ balance: number; transfer: Transfer } | undefined> {
  const at = use.at.toISOString();
  const rows = await tx.execute<{ balance: string }>(sql`
    with account as (
      update mileage_accounts
      set balance = balance - ${use.amount}::bigint, total_used = total_used + ${use.amount}::bigint,
          updated_at = ${at}::timestamptz
      where user_id = ${use.userId}::uuid and balance >= ${use.amount}::bigint
      returning balance
    ), line as (
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, created_at)
      select ${use.transactionId}::uuid, ${use.userId}::uuid, 'use', ${use.amount}::bigint,
        balance + ${use.amount}::bigint, balance, ${use.description}, ${use.referenceType}, ${use.referenceId}, ${at}::timestamptz
      from account
      returning id
    ), open_lot as (
      select id, remaining, sum(remaining) over (order by expires_at, id) - remaining as before
      from mileage_lots
      where user_id = ${use.userId}::uuid and remaining > 0
    ), taken as (
      select open_lot.id, least(remaining, ${use.amount}::bigint - before) as amount
      from open_lot cross join account
      where before < ${use.amount}::bigint
    ), spent as (
      update mileage_lots lot set remaining = lot.remaining - taken.amount
      from taken where lot.id = taken.id
    ), lot_use as (
      insert into mileage_lot_uses (transaction_id, lot_id, amount)
      select line.id, taken.id, taken.amount from line cross join taken
    )
    select balance from account`);
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    balance: Number(row.balance),
    transfer: {
      debit: account.user(use.userId),
      credit: account.business(use.businessId),
      amount: use.amount,
      reason: "mileage.use",
      refType: use.referenceType,
      refId: use.referenceId,
    },
  };
}
