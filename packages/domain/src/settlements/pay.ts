import { bankFileLines } from "@buzz/db/schema";
import { post, settlementTransfers } from "@buzz/ledger";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { readSettlement } from "./read.js";
import type { payInput, reconcileInput, settlement } from "./schemas.js";
import { moveSettlement } from "./transition.js";

type Settlement = z.output<typeof settlement>;

/**
 * Records what came of an approved payout. `unknown` parks it until somebody has asked the bank.
 *
 * @throws SETTLEMENT_006 when it is parked already. Else what `moveSettlement` throws.
 */
export async function markPaid(
  ctx: AdminContext,
  input: z.output<typeof payInput>,
): Promise<Settlement> {
  const paidAt = input.completedAt ?? ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const paid = input.outcome === "paid";
    await moveSettlement(ctx, tx, {
      id: input.id,
      action: "settlement.pay",
      from: ["approved"],
      to: paid ? "paid" : "reconciling",
      set: {
        payoutTransactionId: input.transactionId ?? null,
        ...(paid ? { paidAt } : {}),
      },
    });
    const after = await readSettlement(tx, input.id);
    if (paid) await payOut(ctx, tx, after);
    return after;
  });
}

/**
 * Settles a parked payout: it was paid, or it was not and may be paid again. A file that ordered it waits for it no more.
 */
export async function reconcileSettlement(
  ctx: AdminContext,
  input: z.output<typeof reconcileInput>,
): Promise<Settlement> {
  return ctx.db.transaction(async (tx) => {
    const paid = input.outcome === "paid";
    await moveSettlement(ctx, tx, {
      id: input.id,
      action: "settlement.reconcile",
      from: ["reconciling"],
      to: paid ? "paid" : "approved",
      set: paid
        ? {
            paidAt: ctx.clock(),
            ...(input.transactionId === undefined
              ? {}
              : { payoutTransactionId: input.transactionId }),
          }
        : { payoutTransactionId: null },
      note: input.note,
    });
    await tx
      .update(bankFileLines)
      .set({ live: false })
      .where(and(eq(bankFileLines.settlementId, input.id), eq(bankFileLines.live, true)));
    const after = await readSettlement(tx, input.id);
    if (paid) await payOut(ctx, tx, after);
    return after;
  });
}

async function payOut(
  ctx: AdminContext,
  tx: AdminContext["db"],
  { id, businessId, totalAmount }: Settlement,
): Promise<void> {
  await post(tx, {
    id: newId(),
    at: ctx.clock(),
    transfers: [settlementTransfers.pay({ settlementId: id, businessId, amount: totalAmount })],
  });
}
