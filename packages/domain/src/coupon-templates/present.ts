import type { coupons, Sealed } from "@buzz/db/schema";
import type { z } from "zod";
import type { Deps } from "../kernel/context.js";
import { maskName, maskPhone } from "../kernel/masking.js";
import type { Counts } from "./counts.js";
import type { template } from "./schemas.js";

type Row = typeof coupons.$inferSelect;

/** A template as operators see it. */
export const presentTemplate = (row: Row, { issued, used }: Counts): z.output<typeof template> => ({
  id: row.id,
  name: row.name,
  type: row.type,
  discountType: row.discountType,
  discountValue: row.discountValue,
  minPurchaseAmount: row.minPurchaseAmount,
  maxDiscountAmount: row.maxDiscountAmount,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  totalQuantity: row.totalQuantity,
  issuedCount: issued,
  usedCount: used,
  status: row.status,
  applicableBusinesses: row.applicableBusinesses,
  description: row.description,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** The holder of a coupon as operators see them. */
type Holder = { id: string; name: string; phone: Sealed<"user_profiles.phone"> | null };

export const presentHolder = ({ cipher }: Pick<Deps, "cipher">, user: Holder) => ({
  id: user.id,
  name: maskName(user.name),
  phone: maskPhone(cipher.open(user.phone, user.id)),
});
