import { settlementRequests } from "@buzz/db/schema";
import { post, returnTransfers } from "@buzz/ledger";
import { and, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { readSettlement } from "./read.js";
import type { returnInput, settlement } from "./schemas.js";
import { moveSettlement } from "./transition.js";

/**
 * Records that the bank returned a payout: its amount goes back to the budget of the month that approved it, and
 * the settlement waits to be approved again or rejected. One that came back in part stays paid: what came back is owed
 * again already; and of one that came to nothing no bank has anything to return.
 *
 * @throws what `moveSettlement` throws.
 */
export async function markReturned(
  ctx: AdminContext,
  { id, reason, returnedAt = ctx.clock() }: z.output<typeof returnInput>,
): Promise<z.output<typeof settlement>> {
  return ctx.db.transaction(async (tx) => {
    const moved = await moveSettlement(ctx, tx, {
      id,
      action: "settlement.return",
      from: ["paid"],
      to: "returned",
      only: and(eq(settlementRequests.returnedAmount, 0), gt(settlementRequests.totalAmount, 0)),
      set: { approvedAt: null, approvedBy: null, paidAt: null, payoutTransactionId: null },
      note: reason,
      data: { returnedAt: returnedAt.toISOString() },
    });
    const { businessId, totalAmount: amount, budgetMonth } = moved;
    if (budgetMonth === null) throw new Error(`settlement ${id} was paid without an approval`);
    const paid = { settlementId: id, businessId, amount, month: budgetMonth };
    const transfers = await returnTransfers(tx, [paid]);
    await post(tx, { id: newId(), at: ctx.clock(), transfers });
    return readSettlement(tx, id);
  });
}
