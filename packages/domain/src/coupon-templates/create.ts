import { coupons } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { refuseUnapprovedShops } from "./approved-shops.js";
import { presentTemplate } from "./present.js";
import type { createInput, template } from "./schemas.js";
import { completeTerms } from "./terms.js";

/**
 * Creates a template; it is active at once.
 *
 * @throws ADMIN_COUPON_001 a listed shop is unknown or not approved; what `completeTerms` throws.
 */
export async function createTemplate(
  ctx: AdminContext,
  input: z.output<typeof createInput>,
): Promise<z.output<typeof template>> {
  const now = ctx.clock();
  const row = completeTerms(
    {
      id: newId(),
      slug: null,
      name: input.name,
      description: input.description ?? null,
      type: input.type,
      discountType: input.discountType,
      discountValue: input.discountValue,
      minPurchaseAmount: input.minPurchaseAmount ?? null,
      maxDiscountAmount: input.maxDiscountAmount ?? null,
      validFrom: input.validFrom ?? null,
      validUntil: input.validUntil ?? null,
      totalQuantity: input.totalQuantity ?? null,
      remainingQuantity: input.totalQuantity ?? null,
      applicableBusinesses: [...new Set(input.applicableBusinesses)],
      status: "active" as const,
      createdBy: ctx.actor.userId,
      createdAt: now,
      updatedAt: now,
    },
    await ctx.settings(),
  );
  await refuseUnapprovedShops(ctx.db, row.applicableBusinesses, "ADMIN_COUPON_001");
  await ctx.db.transaction(async (tx) => {
    await tx.insert(coupons).values(row);
    await recordAudit(ctx, tx, {
      action: "coupon_template.create",
      entityType: "coupon_template",
      entityId: row.id,
      newValues: row,
    });
  });
  return presentTemplate(row, { issued: 0, used: 0, discounts: 0 });
}
