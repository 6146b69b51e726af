import { couponType, timeframe } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, orderSearch, pageSearch } from "../../lib/search";

export const couponViews = ["templates", "statistics"] as const;
export const templateStatuses = ["active", "inactive"] as const;

export const templateSorts = [
  "createdAt",
  "name",
  "validUntil",
  "issuedCount",
  "usedCount",
  "totalDiscountAmount",
] as const;

export const couponsSearch = z.object({
  view: lenient(z.enum(couponViews)),
  status: lenient(z.enum(templateStatuses)),
  type: lenient(couponType),
  search: lenient(z.string().max(100)),
  timeframe: lenient(timeframe),
  sort: lenient(z.enum(templateSorts)),
  order: orderSearch,
  page: pageSearch,
  /** The coupon whose details are open. */
  id: lenient(z.uuid()),
});

export type CouponsSearch = z.output<typeof couponsSearch>;
