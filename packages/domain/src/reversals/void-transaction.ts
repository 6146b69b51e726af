import { redemptions } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { ownShop } from "../businesses/own-shop.js";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { voidInput, voidOutput } from "./schemas.js";
import { undoUse } from "./undo.js";

/**
 * Takes back a use at the caller's shop on the day of Seoul on which it was made, before a settlement has claimed it.
 *
 * @throws RESOURCE_001 unknown, or another shop's. RESOURCE_003 of an earlier day, settled, or taken back already.
 */
export async function voidTransaction(
  ctx: OwnerContext,
  { transactionNo, reason }: z.output<typeof voidInput>,
): Promise<z.output<typeof voidOutput>> {
  const shop = await ownShop(ctx);
  const [use] = await ctx.db
    .select()
    .from(redemptions)
    .where(and(eq(redemptions.transactionNo, transactionNo), eq(redemptions.businessId, shop.id)));
  if (use === undefined) throw new AppError("RESOURCE_001");
  if (use.usedOn !== dayOf(ctx.clock()))
    throw new AppError("RESOURCE_003", { state: "earlier_day" });
  const { reversedAt, restored } = await undoUse(ctx, { use, kind: "void", reason });
  return { transactionNo, voidedAt: reversedAt, restored };
}
