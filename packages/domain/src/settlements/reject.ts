import { post, settlementTransfers } from "@buzz/ledger";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { readSettlement } from "./read.js";
import type { rejectInput, settlement } from "./schemas.js";
import { freeClaim, moveSettlement } from "./transition.js";

/** Rejects a request; its uses can be requested again. @throws what `moveSettlement` throws. */
export async function rejectSettlement(
  ctx: AdminContext,
  { id, reason }: z.output<typeof rejectInput>,
): Promise<z.output<typeof settlement>> {
  return ctx.db.transaction(async (tx) => {
    const moved = await moveSettlement(ctx, tx, {
      id,
      action: "settlement.reject",
      from: ["pending", "returned"],
      to: "rejected",
      set: { rejectionReason: reason },
      note: reason,
    });
    const deducted = await freeClaim(tx, id);
    await post(tx, {
      id: newId(),
      at: ctx.clock(),
      transfers: settlementTransfers.release({
        settlementId: id,
        businessId: moved.businessId,
        amount: moved.totalAmount,
        deducted,
      }),
    });
    return readSettlement(tx, id);
  });
}
