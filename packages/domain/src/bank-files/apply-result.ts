import type { Db } from "@buzz/db";
import {
  bankFileLines,
  bankFiles,
  settlementAdjustments,
  settlementRequests,
} from "@buzz/db/schema";
import { partialReturnTransfers, post, returnTransfers, settlementTransfers } from "@buzz/ledger";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { moveSettlements } from "../settlements/move-many.js";
import type { CheckedLine } from "./check-result.js";

type Settlement = typeof settlementRequests.$inferSelect;

/**
 * Applies lines of a bank's result in one transaction: of those, the ones that the file still waits for. Imports for one
 * file wait for one another, and for its cancellation.
 *
 * @throws RESOURCE_003 the file was cancelled meanwhile.
 */
export async function applyLines(
  ctx: AdminContext,
  fileId: string,
  checked: CheckedLine[],
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [file] = await tx
      .select({ status: bankFiles.status })
      .from(bankFiles)
      .where(eq(bankFiles.id, fileId))
      .for("no key update");
    if (file?.status === "cancelled") throw new AppError("RESOURCE_003", { status: file.status });
    const lines = await stillOpen(tx, fileId, checked);
    const reached = lines.filter(({ outcome }) => outcome !== "unknown");
    const paid = await moveSettlements(ctx, tx, {
      ids: reached.map(({ settlementId }) => settlementId),
      action: "settlement.pay",
      from: "reconciling",
      to: "paid",
      set: { paidAt: ctx.clock() },
      note: reasonsOf(reached),
    });
    await post(tx, {
      id: newId(),
      at: ctx.clock(),
      transfers: paid.map((row) => settlementTransfers.pay(payoutOf(row))),
    });
    const settlements = new Map(paid.map((row) => [row.id, row]));
    await takeBack(
      ctx,
      tx,
      lines.filter(({ outcome }) => outcome === "returned"),
    );
    await takePartsBack(
      ctx,
      tx,
      lines.filter(({ outcome }) => outcome === "partially_returned"),
      settlements,
    );
    await noteOutcomes(tx, fileId, lines);
  });
}

async function stillOpen(tx: Db, fileId: string, lines: CheckedLine[]): Promise<CheckedLine[]> {
  const ids = lines.map(({ settlementId }) => settlementId);
  const open = await tx
    .select({ id: bankFileLines.settlementId })
    .from(bankFileLines)
    .where(
      and(
        eq(bankFileLines.fileId, fileId),
        eq(bankFileLines.live, true),
        inArray(bankFileLines.settlementId, ids),
      ),
    );
  const isOpen = new Set(open.map(({ id }) => id));
  return lines.filter(({ settlementId }) => isOpen.has(settlementId));
}

const payoutOf = ({ id, businessId, totalAmount }: Settlement) => ({
  settlementId: id,
  businessId,
  amount: totalAmount,
});

const monthOf = ({ id, budgetMonth }: Settlement): string => {
  if (budgetMonth === null) throw new Error(`settlement ${id} was ordered without an approval`);
  return budgetMonth;
};

function reasonsOf(lines: CheckedLine[]) {
  const reasons = new Map(lines.map(({ settlementId, reason }) => [settlementId, reason]));
  return (settlementId: string) => reasons.get(settlementId) ?? null;
}

/** What the bank returned waits to be approved again or rejected; it never goes out again by itself. */
async function takeBack(ctx: AdminContext, tx: Db, lines: CheckedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const back = await moveSettlements(ctx, tx, {
    ids: lines.map(({ settlementId }) => settlementId),
    action: "settlement.return",
    from: "paid",
    to: "returned",
    set: { approvedAt: null, approvedBy: null, paidAt: null, payoutTransactionId: null },
    note: reasonsOf(lines),
  });
  const transfers = await returnTransfers(
    tx,
    back.map((row) => ({ ...payoutOf(row), month: monthOf(row) })),
  );
  await post(tx, { id: newId(), at: ctx.clock(), transfers });
}

/** The settlement stays paid; what came back is owed again, for the shop's next one. */
async function takePartsBack(
  ctx: AdminContext,
  tx: Db,
  lines: CheckedLine[],
  settlements: Map<string, Settlement>,
): Promise<void> {
  if (lines.length === 0) return;
  const parts = lines.flatMap(({ settlementId, returnedAmount }) => {
    const settlement = settlements.get(settlementId);
    return settlement === undefined ? [] : [{ settlement, amount: returnedAmount }];
  });
  const amounts = JSON.stringify(parts.map(({ settlement: { id }, amount }) => ({ id, amount })));
  await tx.execute(sql`
    update ${settlementRequests} request set returned_amount = part.amount
    from jsonb_to_recordset(${amounts}::jsonb) as part(id uuid, amount bigint)
    where request.id = part.id`);
  await tx.insert(settlementAdjustments).values(
    parts.map(({ settlement, amount }) => ({
      id: newId(),
      businessId: settlement.businessId,
      kind: "partial_return" as const,
      settlementId: settlement.id,
      amount,
      createdAt: ctx.clock(),
    })),
  );
  await post(tx, {
    id: newId(),
    at: ctx.clock(),
    transfers: parts.flatMap(({ settlement, amount }) =>
      partialReturnTransfers({ ...payoutOf(settlement), amount }, monthOf(settlement)),
    ),
  });
}

/** What nobody knows yet goes on waiting. */
async function noteOutcomes(tx: Db, fileId: string, lines: CheckedLine[]): Promise<void> {
  const outcomes = JSON.stringify(
    lines.map(({ settlementId, outcome, returnedAmount, reason }) => ({
      id: settlementId,
      outcome,
      returned: outcome === "partially_returned" ? returnedAmount : 0,
      note: reason,
    })),
  );
  await tx.execute(sql`
    update ${bankFileLines} line
    set outcome = said.outcome::payout_outcome, returned_amount = said.returned, note = said.note,
      live = said.outcome = 'unknown'
    from jsonb_to_recordset(${outcomes}::jsonb) as said(id uuid, outcome text, returned bigint, note text)
    where line.file_id = ${fileId} and line.settlement_id = said.id`);
}
