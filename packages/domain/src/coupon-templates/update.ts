import { coupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { refuseUnapprovedShops } from "./approved-shops.js";
import { countsOf } from "./counts.js";
import { couponsToIssue } from "./issue-job.js";
import { lockTemplate } from "./lock.js";
import { presentTemplate } from "./present.js";
import type { template, updateInput } from "./schemas.js";
import { completeTerms, refuseChangeOfProgramme } from "./terms.js";

type Row = typeof coupons.$inferSelect;

/**
 * Changes a template for coupons that are still to be issued; those in users' hands keep their terms.
 *
 * @throws RESOURCE_001 unknown; ADMIN_COUPON_002 a listed shop is unknown or not approved; ADMIN_COUPON_005 more was
 * issued, or is still to be, than the new quantity; what `completeTerms` and `refuseChangeOfProgramme` throw.
 */
export async function updateTemplate(
  ctx: AdminContext,
  { id, ...changes }: z.output<typeof updateInput>,
): Promise<z.output<typeof template>> {
  const settings = await ctx.settings();
  return ctx.db.transaction(async (tx) => {
    const before = await lockTemplate(tx, id);
    const counts = (await countsOf(tx, [id]))(id);
    const promised = counts.issued + (await couponsToIssue(tx, id));
    const changed = completeTerms(changedBy(changes, before), settings);
    const after = { ...limitedBy(changed, promised), updatedAt: ctx.clock() };
    refuseChangeOfProgramme(before, after);
    if (changes.applicableBusinesses !== undefined)
      await refuseUnapprovedShops(tx, after.applicableBusinesses, "ADMIN_COUPON_002");
    await tx.update(coupons).set(after).where(eq(coupons.id, id));
    await recordAudit(ctx, tx, {
      action: "coupon_template.update",
      entityType: "coupon_template",
      entityId: id,
      oldValues: before,
      newValues: after,
    });
    return presentTemplate(after, counts);
  });
}

type Changes = Omit<z.output<typeof updateInput>, "id">;

/** What is left out stays. */
function changedBy(changes: Changes, before: Row): Row {
  const shops = changes.applicableBusinesses;
  return {
    ...before,
    name: changes.name ?? before.name,
    discountType: changes.discountType ?? before.discountType,
    discountValue: changes.discountValue ?? before.discountValue,
    minPurchaseAmount: orAsBefore(changes.minPurchaseAmount, before.minPurchaseAmount),
    maxDiscountAmount: orAsBefore(changes.maxDiscountAmount, before.maxDiscountAmount),
    validFrom: orAsBefore(changes.validFrom, before.validFrom),
    validUntil: orAsBefore(changes.validUntil, before.validUntil),
    totalQuantity: orAsBefore(changes.totalQuantity, before.totalQuantity),
    description: orAsBefore(changes.description, before.description),
    applicableBusinesses: shops === undefined ? before.applicableBusinesses : [...new Set(shops)],
    status: changes.status ?? before.status,
  };
}

const orAsBefore = <T>(change: T | undefined, before: T): T =>
  change === undefined ? before : change;

/** @throws ADMIN_COUPON_005 when more was issued, or is still to be, than the quantity. */
function limitedBy(row: Row, issued: number): Row {
  const remainingQuantity = row.totalQuantity === null ? null : row.totalQuantity - issued;
  if (remainingQuantity !== null && remainingQuantity < 0)
    throw new AppError("ADMIN_COUPON_005", { issued });
  return { ...row, remainingQuantity };
}
