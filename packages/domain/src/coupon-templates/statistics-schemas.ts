import { z } from "zod";
import { couponType } from "../coupons/schemas.js";
import { day, instant, uuid, won } from "../kernel/schemas.js";

export const statisticsInput = z.object({
  timeframe: z.enum(["week", "month", "year"]).default("month"),
});

export const statisticsOutput = z.object({
  overview: z.object({
    totalCoupons: z.int(),
    activeCoupons: z.int(),
    totalIssued: z.int(),
    totalUsed: z.int(),
    usageRate: z.number(),
    totalDiscountAmount: won,
    periodIssued: z.int(),
    periodDiscount: won,
  }),
  typeDistribution: z.array(
    z.object({
      type: couponType,
      couponCount: z.int(),
      issuedCount: z.int(),
      usedCount: z.int(),
    }),
  ),
  topCoupons: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      type: couponType,
      issuedCount: z.int(),
      usedCount: z.int(),
      usageRate: z.number(),
      totalDiscountAmount: won,
    }),
  ),
  dailyTrend: z.array(z.object({ date: day, issued: z.int(), used: z.int() })),
  generatedAt: instant,
});
