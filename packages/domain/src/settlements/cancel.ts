import { post, settlementTransfers } from "@buzz/ledger";
import type { z } from "zod";
import { ownShop } from "../businesses/own-shop.js";
import type { OwnerContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { readSettlement } from "./read.js";
import type { cancelInput, settlement } from "./schemas.js";
import { freeClaim, moveSettlement } from "./transition.js";

/** Takes back a request that is still pending. @throws what `moveSettlement` throws. */
export async function cancelSettlement(
  ctx: OwnerContext,
  input: z.output<typeof cancelInput>,
): Promise<z.output<typeof settlement>> {
  const shop = await ownShop(ctx);
  return ctx.db.transaction(async (tx) => {
    const moved = await moveSettlement(ctx, tx, {
      id: input.id,
      businessId: shop.id,
      action: "settlement.cancel",
      from: ["pending"],
      to: "cancelled",
      note: input.reason,
    });
    const deducted = await freeClaim(tx, moved.id);
    await post(tx, {
      id: newId(),
      at: ctx.clock(),
      transfers: settlementTransfers.release({
        settlementId: moved.id,
        businessId: moved.businessId,
        amount: moved.totalAmount,
        deducted,
      }),
    });
    return readSettlement(tx, moved.id);
  });
}
