import type { Db } from "@buzz/db";
import { isConstraintViolation } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import { byLockOrder } from "./accounts.js";

/** One immutable movement of `amount` won (> 0) from `debit` to `credit`. */
export type Transfer = {
  debit: string;
  credit: string;
  amount: number;
  reason: string;
  refType: string;
  refId: string;
  /** The transfer that this one takes back; each can be taken back once. */
  reverses?: number;
};

/** All transfers of one command. They commit with the effect they record. */
export type Batch = { id: string; at: Date; transfers: Transfer[] };

/**
 * Posts a batch inside the caller's transaction: locks the accounts in one fixed order, moves the
 * balances, writes the transfers. Movements of nothing are left out.
 *
 * @throws a constraint violation that `isInsufficient` recognises, when a guarded account would fall below zero.
 */
export async function post(tx: Db, batch: Batch): Promise<void> {
  const ctes = postingCtes(batch, sql`(select true) as always`);
  if (ctes === undefined) return;
  await tx.execute(sql`with ${ctes} select count(*) from posted`);
}

/** True when an account's guard refused a batch. */
export const isInsufficient = (error: unknown): boolean =>
  isConstraintViolation(error, "ledger_accounts_guard");

/**
 * The same posting as common table expressions, for a command that is one statement. Nothing is
 * posted unless `gate`, a FROM item such as the name of an earlier expression, yields a row.
 * Undefined when the batch moves nothing. The planner takes any JSON list for 100 rows and would read all
 * accounts to find a few; `any` has it look them up.
 */
export function postingCtes(batch: Batch, gate: SQL): SQL | undefined {
  const transfers = batch.transfers.filter((transfer) => transfer.amount !== 0);
  if (transfers.length === 0) return undefined;
  const entries = transfers.map((transfer) => ({
    ...transfer,
    amount: positiveInteger(transfer.amount),
    reverses: transfer.reverses ?? null,
  }));
  return sql`
    movement as (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry(
        debit text, credit text, amount bigint, reason text, "refType" text, "refId" text, reverses bigint
      )
    ),
    delta as (
      select * from jsonb_to_recordset(${JSON.stringify(netDeltas(transfers))}::jsonb) as net(id text, delta bigint, ord int)
    ),
    touched as (
      select account.id, delta.delta
      from ${gate} cross join delta join ledger_accounts account on account.id = delta.id
      where account.id = any(array(select id from delta))
      order by delta.ord
      for update of account
    ),
    moved as (
      update ledger_accounts account set balance = account.balance + touched.delta
      from touched where account.id = touched.id and account.id = any(array(select id from touched))
    ),
    posted as (
      insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id, reverses, created_at)
      select ${batch.id}::uuid, debit, credit, amount, reason, "refType", "refId", reverses, ${batch.at.toISOString()}::timestamptz
      from ${gate} cross join movement
      returning 1
    )`;
}

function netDeltas(transfers: Transfer[]) {
  const deltas = new Map<string, number>();
  const add = (id: string, amount: number) => deltas.set(id, (deltas.get(id) ?? 0) + amount);
  for (const { debit, credit, amount } of transfers) {
    add(debit, -amount);
    add(credit, amount);
  }
  return [...deltas]
    .sort(([a], [b]) => byLockOrder(a, b))
    .map(([id, delta], ord) => ({ id, delta, ord }));
}

function positiveInteger(amount: number): number {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`a transfer moves a whole, positive amount, not ${amount}`);
  return amount;
}
