import type { Db } from "@buzz/db";
import { userCoupons } from "@buzz/db/schema";
import { and, asc, eq, lte } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { endCoupons } from "./end.js";

const BATCH = 100;

/**
 * Expires coupons that are past their date and gives their reserves back. One that is being used at this moment is
 * left to its use. Returns how many expired.
 */
export async function expireCoupons(ctx: Context): Promise<number> {
  for (let expired = 0; ; ) {
    const count = await ctx.db.transaction((tx) => expireBatch(ctx, tx));
    expired += count;
    if (count < BATCH) return expired;
  }
}

async function expireBatch(ctx: Context, tx: Db): Promise<number> {
  const due = await tx
    .select()
    .from(userCoupons)
    .where(and(eq(userCoupons.status, "active"), lte(userCoupons.expiresAt, ctx.clock())))
    .orderBy(asc(userCoupons.expiresAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  if (due.length === 0) return 0;
  await endCoupons(ctx, tx, due);
  await recordAudit(ctx, tx, {
    action: "coupon.expire",
    entityType: "user_coupon_batch",
    entityId: newId(),
    newValues: {
      userCouponIds: due.map(({ id }) => id),
      released: due.reduce((sum, { reservedAmount }) => sum + reservedAmount, 0),
    },
  });
  return due.length;
}
