import type { Db } from "@buzz/db";
import { type coupons, userCoupons } from "@buzz/db/schema";
import type { BudgetSource } from "@buzz/ledger";
import { isNull } from "drizzle-orm";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import type { Settings } from "../kernel/settings-schema.js";
import { greatestCost, programmeShareOf } from "./discount.js";
import { countIssued, takeQuantity } from "./quantity.js";

type Template = typeof coupons.$inferSelect;

/** A coupon that is about to be issued, and the won that must be reserved for it. */
export type CouponGrant = {
  userCouponId: string;
  template: Template;
  programmeShare: number;
  cost: number;
  issuedAt: Date;
  expiresAt: Date;
  /** Only of a discount code: the SHA-256 under which it is found. */
  codeHash?: string;
};

/**
 * Plans the issue of a template to one user (rules §4: the template's values are copied). It is good for `days`,
 * never beyond the template's own end.
 */
export function planCoupon(
  template: Template,
  at: Date,
  settings: Settings,
  days: number = settings.coupon_default_expire_days,
): CouponGrant {
  const programmeShare = programmeShareOf(template.type, settings);
  const fullTerm = addDays(at, days);
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

/** The row of a planned coupon in a user's hand. */
const couponRow = (userId: string, { template, ...grant }: CouponGrant, source: BudgetSource) => ({
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
  status: "active" as const,
  issuedAt: grant.issuedAt,
  expiresAt: grant.expiresAt,
  budgetMonth: source.month,
  budgetCategory: source.category,
  budgetShard: source.shard,
  reservedAmount: grant.cost,
  programmeShare: grant.programmeShare,
  codeHash: grant.codeHash ?? null,
});

/**
 * Puts a planned coupon into a user's hand: takes it from the template's quantity, writes it and counts it. The
 * caller has posted the transfer that reserves its cost; the template's rows are locked last.
 *
 * @throws COUPON_007 sold out; COUPON_006 the user already holds it; RESOURCE_001 the template is gone.
 */
export async function issueCoupon(
  tx: Db,
  userId: string,
  grant: CouponGrant,
  source: BudgetSource,
): Promise<typeof userCoupons.$inferSelect> {
  const { template } = grant;
  if (!(await takeQuantity(tx, template.id, 1))) throw new AppError("COUPON_007");
  const [[coupon]] = await Promise.all([
    tx
      .insert(userCoupons)
      .values(couponRow(userId, grant, source))
      .onConflictDoNothing({
        target: [userCoupons.userId, userCoupons.couponId],
        where: isNull(userCoupons.codeHash),
      })
      .returning(),
    countIssued(tx, template.id, 1),
  ]);
  if (coupon === undefined) throw new AppError("COUPON_006");
  return coupon;
}
