import { redemptions } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { reverseInput, reverseOutput } from "./schemas.js";
import { undoUse } from "./undo.js";

/**
 * Takes back a use whenever it was made. What a settlement has claimed, the shop's next settlement deducts.
 *
 * @throws RESOURCE_001 unknown. RESOURCE_003 taken back already.
 */
export async function reverseTransaction(
  ctx: AdminContext,
  { transactionNo, reason }: z.output<typeof reverseInput>,
): Promise<z.output<typeof reverseOutput>> {
  const [use] = await ctx.db
    .select()
    .from(redemptions)
    .where(eq(redemptions.transactionNo, transactionNo));
  if (use === undefined) throw new AppError("RESOURCE_001");
  const { reversalNo, reversedAt } = await undoUse(ctx, { use, kind: "reversal", reason });
  return { transactionNo, reversalNo, reversedAt };
}
