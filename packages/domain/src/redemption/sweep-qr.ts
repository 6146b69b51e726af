import { qrCodes, redemptions } from "@buzz/db/schema";
import { and, eq, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { deleteInBatches } from "../kernel/in-batches.js";

const KEPT_DAYS = 7;

/**
 * Removes QR codes that expired 7 days ago unused; used ones belong to the record of their use, undone or not. Whether a code has
 * expired is for the clock to say, not for this. Returns how many.
 */
export function sweepQrCodes(ctx: Context): Promise<number> {
  const undone = ctx.db
    .select({ id: redemptions.id })
    .from(redemptions)
    .where(and(eq(redemptions.qrHash, qrCodes.hash), isNotNull(redemptions.reversedAt)));
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  const unused = sql`${lt(qrCodes.expiresAt, before)} and ${isNull(qrCodes.usedAt)} and ${notExists(undone)}`;
  return deleteInBatches(ctx.db, qrCodes, unused);
}
