import { qrCodes, redemptions } from "@buzz/db/schema";
import { and, eq, inArray, isNotNull, isNull, lt, notExists } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";

const KEPT_DAYS = 7;
const BATCH = 1_000;

/**
 * Removes QR codes that expired 7 days ago unused; used ones belong to the record of their use, undone or not. Whether a code has
 * expired is for the clock to say, not for this. Returns how many.
 */
export async function sweepQrCodes(ctx: Context): Promise<number> {
  const before = addDays(ctx.clock(), -KEPT_DAYS);
  for (let removed = 0; ; ) {
    const old = ctx.db
      .select({ hash: qrCodes.hash })
      .from(qrCodes)
      .where(
        and(
          lt(qrCodes.expiresAt, before),
          isNull(qrCodes.usedAt),
          notExists(
            ctx.db
              .select({ id: redemptions.id })
              .from(redemptions)
              .where(and(eq(redemptions.qrHash, qrCodes.hash), isNotNull(redemptions.reversedAt))),
          ),
        ),
      )
      .limit(BATCH);
    const rows = await ctx.db
      .delete(qrCodes)
      .where(and(inArray(qrCodes.hash, old), isNull(qrCodes.usedAt)))
      .returning({ hash: qrCodes.hash });
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}
