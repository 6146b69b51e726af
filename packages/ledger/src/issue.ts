import type { Db } from "@buzz/db";
import { ledgerAccounts } from "@buzz/db/schema";
import { asc, inArray, sql } from "drizzle-orm";
import { account, type IssueHold, SHARDS } from "./accounts.js";
import type { Transfer } from "./post.js";

/** Opens the account that holds what a bulk issue has still to give. */
export async function openIssueAccount(tx: Db, hold: IssueHold): Promise<void> {
  const { month, category } = hold;
  await tx
    .insert(ledgerAccounts)
    .values({ id: account.issue(hold), kind: "issue", month, category });
}

/** Locks the parts of a reserve that coupons are about to go to; every command does this before it writes a coupon. */
export async function lockReserved(
  tx: Db,
  { month, category }: IssueHold,
  shards: number[],
): Promise<void> {
  const ids = shards.map((shard) => account.reserved({ month, category, shard }));
  await tx
    .select({ id: ledgerAccounts.id })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.id, ids))
    .orderBy(asc(ledgerAccounts.id))
    .for("update");
}

type Issued = {
  batchId: string;
  at: Date;
  hold: IssueHold;
  /** Won reserved for each coupon. */
  unitCost: number;
  /** The coupons, and in which part of the budget each is reserved. */
  coupons: readonly { id: string; shard: number }[];
};

/**
 * Moves the cost of coupons from what a bulk issue holds into reserve, one transfer for each coupon: `post` for
 * thousands that differ in little. The caller has locked those parts of the reserve. The balances come last, so that
 * others who give coupons of the same issue wait for as short as can be.
 *
 * @throws a constraint violation that `isInsufficient` recognises, when the issue holds too little.
 */
export async function postIssued(tx: Db, issued: Issued): Promise<void> {
  const { batchId, at, hold, unitCost, coupons } = issued;
  if (coupons.length === 0 || unitCost === 0) return;
  const held = account.issue(hold);
  const into = account.reserved({ ...hold, shard: 0 }).slice(0, -2);
  const ids = `{${coupons.map(({ id }) => id).join(",")}}`;
  const shards = `{${coupons.map(({ shard }) => shard).join(",")}}`;
  await tx.execute(sql`
    insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id, created_at)
    select ${batchId}::uuid, ${held}, ${into} || lpad(shard::text, 2, '0'), ${unitCost}::bigint,
      'coupon.issue', 'user_coupon', id, ${at.toISOString()}::timestamptz
    from unnest(${ids}::text[], ${shards}::int[]) as coupon(id, shard)`);
  await tx.execute(sql`
    with delta as (
      select ${into} || lpad(shard::text, 2, '0') as id, count(*) * ${unitCost}::bigint as delta
      from unnest(${shards}::int[]) as coupon(shard) group by shard
      union all select ${held}, -${coupons.length}::bigint * ${unitCost}::bigint
    )
    update ledger_accounts account set balance = account.balance + delta.delta
    from delta where account.id = delta.id and account.id = any(array(select id from delta))`);
}

/**
 * What gives an amount that a bulk issue does not need back to its budget: to one part of it, which the caller has
 * locked, or evenly to all.
 */
export function restTransfers(hold: IssueHold, amount: number, to?: number): Transfer[] {
  const { month, category, jobId } = hold;
  return Array.from({ length: to === undefined ? SHARDS : 1 }, (_, index) => ({
    debit: account.issue(hold),
    credit: account.budget({ month, category, shard: to ?? index }),
    amount:
      to === undefined ? Math.floor(amount / SHARDS) + (index < amount % SHARDS ? 1 : 0) : amount,
    reason: "coupon.release",
    refType: "bulk_job",
    refId: jobId,
  }));
}
