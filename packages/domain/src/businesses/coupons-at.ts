import { coupons } from "@buzz/db/schema";
import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { claimableAt } from "../coupons/claimable.js";
import type { Context } from "../kernel/context.js";

const SHOWN = 20;

/** The newest templates that can be claimed now and used at a shop. */
export const couponsAt = ({ db, clock }: Context, businessId: string) =>
  db
    .select({
      id: coupons.id,
      name: coupons.name,
      type: coupons.type,
      discountType: coupons.discountType,
      discountValue: coupons.discountValue,
      minPurchaseAmount: coupons.minPurchaseAmount,
      maxDiscountAmount: coupons.maxDiscountAmount,
      validFrom: coupons.validFrom,
      validUntil: coupons.validUntil,
      applicableBusinesses: coupons.applicableBusinesses,
      remainingQuantity: coupons.remainingQuantity,
    })
    .from(coupons)
    .where(
      and(
        claimableAt(sql.param(clock(), coupons.validFrom)),
        or(isNull(coupons.remainingQuantity), gt(coupons.remainingQuantity, 0)),
        or(
          eq(coupons.applicableBusinesses, []),
          sql`${businessId} = any(${coupons.applicableBusinesses})`,
        ),
      ),
    )
    .orderBy(desc(coupons.createdAt), desc(coupons.id))
    .limit(SHOWN);
