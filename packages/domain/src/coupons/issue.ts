import { randomInt } from "node:crypto";
import type { Db } from "@buzz/db";
import { couponCounters, type coupons, userCoupons } from "@buzz/db/schema";
import { type BudgetSource, SHARDS } from "@buzz/ledger";
import { sql } from "drizzle-orm";
import { addDays } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import type { Settings } from "../kernel/settings.js";
import { greatestCost, programmeShareOf } from "./discount.js";

type Template = typeof coupons.$inferSelect;

/** A coupon that is about to be issued, and the won that must be reserved for it. */
export type CouponGrant = {
  userCouponId: string;
  template: Template;
  programmeShare: number;
  cost: number;
  issuedAt: Date;
  expiresAt: Date;
};

/** Plans the issue of a template to one user (rules §4: the template's values are copied). */
export function planCoupon(template: Template, at: Date, settings: Settings): CouponGrant {
  const programmeShare = programmeShareOf(template.type, settings);
  const fullTerm = addDays(at, settings.coupon_default_expire_days);
  const { validUntil } = template;
  return {
    userCouponId: newId(),
    template,
    programmeShare,
    cost: greatestCost(template, programmeShare),
    issuedAt: at,
    expiresAt: validUntil !== null && validUntil < fullTerm ? validUntil : fullTerm,
  };
}

/** Writes a planned coupon into a user's hand. The caller posts the transfer that reserves its cost. */
export async function issueCoupon(
  tx: Db,
  userId: string,
  grant: CouponGrant,
  source: BudgetSource,
): Promise<void> {
  const { template } = grant;
  await tx.insert(userCoupons).values({
    id: grant.userCouponId,
    userId,
    couponId: template.id,
    name: template.name,
    type: template.type,
    discountType: template.discountType,
    discountValue: template.discountValue,
    minPurchaseAmount: template.minPurchaseAmount,
    maxDiscountAmount: template.maxDiscountAmount,
    applicableBusinesses: template.applicableBusinesses,
    issuedAt: grant.issuedAt,
    expiresAt: grant.expiresAt,
    budgetMonth: source.month,
    budgetCategory: source.category,
    budgetShard: source.shard,
    reservedAmount: grant.cost,
    programmeShare: grant.programmeShare,
  });
  await tx
    .insert(couponCounters)
    .values({ couponId: template.id, shard: randomInt(SHARDS), issuedCount: 1 })
    .onConflictDoUpdate({
      target: [couponCounters.couponId, couponCounters.shard],
      set: { issuedCount: sql`${couponCounters.issuedCount} + 1` },
    });
}
