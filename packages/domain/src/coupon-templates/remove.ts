import type { Db } from "@buzz/db";
import { couponCounters, coupons, userCoupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { couponsToIssue } from "./issue-job.js";
import { lockTemplate } from "./lock.js";
import type { removeInput, removeOutput } from "./schemas.js";

/**
 * Deactivates a template: nothing new is issued, coupons in users' hands stay good. With `permanent` it deletes one of
 * which nothing was ever issued.
 *
 * @throws RESOURCE_001 unknown; ADMIN_COUPON_003 deleting one that was issued, or that the programme relies on.
 */
export async function removeTemplate(
  ctx: AdminContext,
  { id, permanent }: z.output<typeof removeInput>,
): Promise<z.output<typeof removeOutput>> {
  const action = permanent ? ("deleted" as const) : ("deactivated" as const);
  await ctx.db.transaction(async (tx) => {
    const before = await lockTemplate(tx, id);
    if (permanent) await deleteForGood(tx, before);
    else
      await tx
        .update(coupons)
        .set({ status: "inactive", updatedAt: ctx.clock() })
        .where(eq(coupons.id, id));
    await recordAudit(ctx, tx, {
      action: permanent ? "coupon_template.delete" : "coupon_template.deactivate",
      entityType: "coupon_template",
      entityId: id,
      oldValues: before,
    });
  });
  return { id, action };
}

async function deleteForGood(
  tx: Db,
  { id, slug }: Pick<typeof coupons.$inferSelect, "id" | "slug">,
): Promise<void> {
  if (slug !== null) throw new AppError("ADMIN_COUPON_003", { reason: "programme" });
  const [issued] = await tx
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(eq(userCoupons.couponId, id))
    .limit(1);
  if (issued !== undefined || (await couponsToIssue(tx, id)) > 0)
    throw new AppError("ADMIN_COUPON_003", { reason: "issued" });
  await tx.delete(couponCounters).where(eq(couponCounters.couponId, id));
  await tx.delete(coupons).where(eq(coupons.id, id));
}
