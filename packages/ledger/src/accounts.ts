import type { ledgerAccounts } from "@buzz/db/schema";

/** A calendar month of Asia/Seoul, `YYYY-MM`. */
export type Month = string;

export type BudgetCategory = NonNullable<(typeof ledgerAccounts.$inferSelect)["category"]>;

/** The categories out of which coupons and points are promised; `settlement` is a payout ceiling instead. */
export const grantCategories = ["referral", "coupon", "event"] as const;
export type GrantCategory = (typeof grantCategories)[number];

export const budgetCategories = [...grantCategories, "settlement"] as const;

/** Where the money of a promise comes from and returns to. */
export type BudgetSource = { month: Month; category: BudgetCategory; shard: number };

/** What a bulk issue holds for coupons that it has still to give. */
export type IssueHold = { month: Month; category: BudgetCategory; jobId: string };

/**
 * Every budget is kept in this many parts, so that grants drawing on one budget at the same moment
 * seldom meet. A part that runs dry is no refusal: the others are asked.
 */
export const SHARDS = 64;

const two = (shard: number) => String(shard).padStart(2, "0");

/** Ids of ledger accounts; the chart of accounts is described in docs/ledger.md. */
export const account = {
  world: "world",
  payout: "payout",
  budget: ({ month, category, shard }: BudgetSource) => `budget/${month}/${category}/${two(shard)}`,
  reserved: ({ month, category, shard }: BudgetSource) =>
    `reserved/${month}/${category}/${two(shard)}`,
  issue: ({ month, category, jobId }: IssueHold) => `issue/${month}/${category}/${jobId}`,
  payoutLimit: (month: Month) => `payout-limit/${month}`,
  payoutApproved: (month: Month) => `payout-approved/${month}`,
  user: (userId: string) => `user/${userId}`,
  business: (businessId: string) => `business/${businessId}`,
  clawback: (businessId: string) => `clawback/${businessId}`,
  settlement: (settlementId: string) => `settlement/${settlementId}`,
} as const;

const LOCK_ORDER = [
  "user",
  "business",
  "clawback",
  "settlement",
  "issue",
  "budget",
  "reserved",
  "payout-limit",
  "payout-approved",
  "payout",
  "world",
];

const kindOf = (id: string) => id.split("/", 1)[0] ?? id;

/** Orders account ids as every command locks them: by kind, then by id. */
export function byLockOrder(a: string, b: string): number {
  const rank = LOCK_ORDER.indexOf(kindOf(a)) - LOCK_ORDER.indexOf(kindOf(b));
  return rank !== 0 ? rank : a < b ? -1 : a > b ? 1 : 0;
}
