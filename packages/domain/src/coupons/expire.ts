import { userCoupons } from "@buzz/db/schema";
import { and, asc, eq, gt, inArray, lte, or } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { forEachTogether } from "../kernel/for-each-apart.js";
import { newId } from "../kernel/ids.js";
import { endCoupons } from "./end.js";

const BATCH = 100;

/**
 * Expires coupons that are past their date and gives their reserves back, many in one transaction; where that fails, one
 * by one, so that a broken coupon holds up no other. One that is being used at this moment is left to its use. Returns
 * how many expired.
 *
 * @throws after the last coupon, when one could not expire.
 */
export async function expireCoupons(ctx: Context): Promise<number> {
  const dueBy = ctx.clock();
  let expired = 0;
  await forEachTogether(
    dueBatches(ctx, dueBy),
    (id) => `coupon ${id} does not expire`,
    async (ids) => {
      expired += await expireAll(ctx, ids, dueBy);
    },
  );
  return expired;
}

async function* dueBatches(ctx: Context, dueBy: Date): AsyncGenerator<string[], void, void> {
  const { id, status, expiresAt } = userCoupons;
  for (let last: { id: string; expiresAt: Date } | undefined; ; ) {
    const due = await ctx.db
      .select({ id, expiresAt })
      .from(userCoupons)
      .where(
        and(
          eq(status, "active"),
          lte(expiresAt, dueBy),
          last &&
            or(gt(expiresAt, last.expiresAt), and(eq(expiresAt, last.expiresAt), gt(id, last.id))),
        ),
      )
      .orderBy(asc(expiresAt), asc(id))
      .limit(BATCH);
    if (due.length > 0) yield due.map((coupon) => coupon.id);
    if (due.length < BATCH) return;
    last = due.at(-1);
  }
}

const expireAll = (ctx: Context, ids: string[], dueBy: Date): Promise<number> =>
  ctx.db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(userCoupons)
      .where(
        and(
          inArray(userCoupons.id, ids),
          eq(userCoupons.status, "active"),
          lte(userCoupons.expiresAt, dueBy),
        ),
      )
      .orderBy(asc(userCoupons.expiresAt), asc(userCoupons.id))
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
  });
