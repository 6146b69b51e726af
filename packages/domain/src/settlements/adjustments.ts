import type { Db } from "@buzz/db";
import {
  redemptions,
  reversals,
  settlementAdjustments,
  settlementCarries,
  settlementRequests,
} from "@buzz/db/schema";
import { and, asc, eq, lt, sql } from "drizzle-orm";

type Adjustment = Pick<
  typeof settlementAdjustments.$inferSelect,
  "id" | "kind" | "amount" | "carried"
>;
type Carry = { adjustmentId: string; amount: number };

/**
 * What a shop's next settlement carries besides uses worth `earned` won: all that is owed again, and of what it owes
 * back as much as there is, the oldest first. They are locked until the transaction ends.
 */
export async function collectAdjustments(tx: Db, businessId: string, earned: number) {
  const open = await tx
    .select()
    .from(settlementAdjustments)
    .where(
      and(
        eq(settlementAdjustments.businessId, businessId),
        lt(settlementAdjustments.carried, settlementAdjustments.amount),
      ),
    )
    .orderBy(asc(settlementAdjustments.createdAt), asc(settlementAdjustments.id))
    .for("no key update");
  return planCarries(open, earned);
}

/** Pure: what is added, what is deducted, and from which adjustments. Together they never take more than there is. */
function planCarries(
  open: Adjustment[],
  earned: number,
): { carries: Carry[]; added: number; deducted: number } {
  const again = open.filter(({ kind }) => kind === "partial_return");
  const back = open.filter(({ kind }) => kind === "reversal");
  const carries = again.map(({ id, amount, carried }) => ({
    adjustmentId: id,
    amount: amount - carried,
  }));
  const added = carries.reduce((sum, { amount }) => sum + amount, 0);
  let left = earned + added;
  for (const { id, amount, carried } of back) {
    const part = Math.min(amount - carried, left);
    if (part === 0) break;
    carries.push({ adjustmentId: id, amount: part });
    left -= part;
  }
  return { carries, added, deducted: earned + added - left };
}

/** Makes a settlement carry parts of adjustments, which the transaction holds locked. */
export async function carry(tx: Db, settlementId: string, carries: Carry[]): Promise<void> {
  if (carries.length === 0) return;
  await tx.insert(settlementCarries).values(carries.map((part) => ({ settlementId, ...part })));
  await tx.execute(sql`
    update ${settlementAdjustments} adjustment set carried = adjustment.carried + carry.amount
    from ${settlementCarries} carry
    where carry.settlement_id = ${settlementId} and carry.adjustment_id = adjustment.id`);
}

/** Gives what a settlement carried back to be carried by another. Returns what it had deducted, in won. */
export async function uncarry(tx: Db, settlementId: string): Promise<number> {
  const [freed] = await tx.execute<{ deducted: string }>(sql`
    with carry as (
      update ${settlementCarries} set live = false
      where settlement_id = ${settlementId} and live returning adjustment_id, amount
    ), freed as (
      update ${settlementAdjustments} adjustment set carried = adjustment.carried - carry.amount
      from carry where carry.adjustment_id = adjustment.id
      returning adjustment.kind, carry.amount
    )
    select coalesce(sum(amount) filter (where kind = 'reversal'), 0) as deducted from freed`);
  return Number(freed?.deducted ?? 0);
}

/** What a settlement carries of earlier ones, oldest first; below zero what it deducts. */
export async function carriedBy(db: Db, settlementId: string) {
  const rows = await db
    .select({
      kind: settlementAdjustments.kind,
      settlementNo: settlementRequests.settlementNo,
      reversalNo: reversals.reversalNo,
      transactionNo: redemptions.transactionNo,
      amount: settlementCarries.amount,
      at: settlementAdjustments.createdAt,
    })
    .from(settlementCarries)
    .innerJoin(settlementAdjustments, eq(settlementAdjustments.id, settlementCarries.adjustmentId))
    .innerJoin(settlementRequests, eq(settlementRequests.id, settlementAdjustments.settlementId))
    .leftJoin(reversals, eq(reversals.id, settlementAdjustments.reversalId))
    .leftJoin(redemptions, eq(redemptions.id, reversals.redemptionId))
    .where(eq(settlementCarries.settlementId, settlementId))
    .orderBy(asc(settlementAdjustments.createdAt), asc(settlementAdjustments.id));
  return rows.map((row) => ({
    ...row,
    amount: row.kind === "reversal" ? -row.amount : row.amount,
  }));
}
