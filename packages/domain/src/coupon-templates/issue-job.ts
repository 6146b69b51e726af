import type { Db } from "@buzz/db";
import { type bulkJobs, couponType, discountType } from "@buzz/db/schema";
import type { IssueHold } from "@buzz/ledger";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { CouponGrant } from "../coupons/issue.js";
import { uuid, won } from "../kernel/schemas.js";

/** Up to so many are given at once, in the transaction of the call; more of them by a job. */
export const AT_ONCE = 1_000;

/** What a bulk issue gives: the template's values as they were when it was ordered. */
export const issueTerms = z.object({
  couponId: uuid,
  name: z.string(),
  type: z.enum(couponType.enumValues),
  discountType: z.enum(discountType.enumValues),
  discountValue: z.int(),
  minPurchaseAmount: won.nullable(),
  maxDiscountAmount: won.nullable(),
  applicableBusinesses: z.array(uuid),
  programmeShare: z.int(),
  expiresAt: z.iso.datetime(),
  /** In which state accounts get it. */
  accountStatus: z.enum(["active", "suspended"]),
});

export type IssueTerms = z.output<typeof issueTerms>;
export type Job = typeof bulkJobs.$inferSelect;

export const termsOf = (
  { template, programmeShare, expiresAt }: CouponGrant,
  accountStatus: IssueTerms["accountStatus"],
): IssueTerms => ({
  couponId: template.id,
  name: template.name,
  type: template.type,
  discountType: template.discountType,
  discountValue: template.discountValue,
  minPurchaseAmount: template.minPurchaseAmount,
  maxDiscountAmount: template.maxDiscountAmount,
  applicableBusinesses: template.applicableBusinesses,
  programmeShare,
  expiresAt: expiresAt.toISOString(),
  accountStatus,
});

export const holdOf = ({ id, budgetMonth, budgetCategory }: Job): IssueHold => ({
  month: budgetMonth,
  category: budgetCategory,
  jobId: id,
});

/** Coupons of a template that bulk issues have still to give. */
export async function couponsToIssue(db: Db, couponId: string): Promise<number> {
  const [row] = await db.execute<{ coupons: string }>(sql`
    select coalesce(sum(total - done), 0) as coupons from bulk_jobs
    where coupon_id = ${couponId}::uuid and status in ('queued', 'running', 'failed')`);
  return Number(row?.coupons ?? 0);
}
