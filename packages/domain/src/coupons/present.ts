import type { userCoupons } from "@buzz/db/schema";
import type { z } from "zod";
import { addDays } from "../kernel/days.js";
import { displayLabel } from "./display-label.js";
import type { couponOutput } from "./schemas.js";

type Row = typeof userCoupons.$inferSelect;

const EXPIRING_SOON_DAYS = 7;

/** A user's coupon as its owner sees it; one past its date is shown as expired before the job says so. */
export function presentCoupon(
  row: Row,
  now: Date,
  usedBusinessName: string | null,
): z.output<typeof couponOutput> {
  const expired = row.status === "active" && row.expiresAt <= now;
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    discountType: row.discountType,
    discountValue: row.discountValue,
    minPurchaseAmount: row.minPurchaseAmount,
    maxDiscountAmount: row.maxDiscountAmount,
    expiresAt: row.expiresAt,
    status: expired ? "expired" : row.status,
    qrCode: displayLabel(row.id),
    usedAt: row.usedAt,
    usedBusinessName,
    applicableBusinesses: row.applicableBusinesses,
    isExpiringSoon:
      row.status === "active" && !expired && row.expiresAt <= addDays(now, EXPIRING_SOON_DAYS),
  };
}
