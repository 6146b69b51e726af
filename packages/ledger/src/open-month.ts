import type { Db } from "@buzz/db";
import { budgetSettings, ledgerAccounts } from "@buzz/db/schema";
import {
  account,
  type BudgetCategory,
  type BudgetSource,
  type GrantCategory,
  grantCategories,
  type Month,
  SHARDS,
} from "./accounts.js";
import { post, type Transfer } from "./post.js";

export type BudgetAmounts = Record<BudgetCategory, number>;

/** The limit of a day in won; the stages' thresholds in percent. */
export type BudgetControls = Pick<
  typeof budgetSettings.$inferSelect,
  "dailyLimit" | "warningThreshold" | "dangerThreshold" | "criticalThreshold"
>;

export const totalOf = ({ referral, coupon, event, settlement }: BudgetAmounts): number =>
  referral + coupon + event + settlement;

type Opening = {
  month: Month;
  amounts: BudgetAmounts;
  controls?: BudgetControls;
  batchId: string;
  at: Date;
};

/**
 * Opens a month: its settings row, its accounts and its funds. Of several callers at the same moment
 * one opens it and the others wait for that; an open month is left as it is.
 */
export async function openMonth(
  tx: Db,
  { month, amounts, controls, batchId, at }: Opening,
): Promise<void> {
  const total = totalOf(amounts);
  const opened = await tx
    .insert(budgetSettings)
    .values({ month, ...amounts, ...controls, total, createdAt: at, updatedAt: at })
    .onConflictDoNothing()
    .returning({ month: budgetSettings.month });
  if (opened.length === 0) return;

  await tx.insert(ledgerAccounts).values([...grantAccounts(month), ...payoutAccounts(month)]);
  await post(tx, { id: batchId, at, transfers: funding(month, amounts) });
}

function grantAccounts(month: Month) {
  return sourcesOf(month, grantCategories).flatMap((source) => [
    { id: account.budget(source), kind: "budget" as const, ...source },
    { id: account.reserved(source), kind: "reserved" as const, ...source },
  ]);
}

const payoutAccounts = (month: Month) => [
  {
    id: account.payoutLimit(month),
    kind: "payout-limit" as const,
    month,
    category: "settlement" as const,
  },
  {
    id: account.payoutApproved(month),
    kind: "payout-approved" as const,
    month,
    category: "settlement" as const,
  },
];

const sourcesOf = (month: Month, categories: readonly GrantCategory[]): BudgetSource[] =>
  categories.flatMap((category) =>
    Array.from({ length: SHARDS }, (_, shard) => ({ month, category, shard })),
  );

function funding(month: Month, amounts: BudgetAmounts): Transfer[] {
  const fund = (credit: string, amount: number): Transfer => ({
    debit: account.world,
    credit,
    amount,
    reason: "budget.fund",
    refType: "budget",
    refId: month,
  });
  return [
    ...sourcesOf(month, grantCategories).map((source) =>
      fund(account.budget(source), evenPart(amounts[source.category], source.shard)),
    ),
    fund(account.payoutLimit(month), amounts.settlement),
  ];
}

const evenPart = (amount: number, shard: number): number =>
  Math.floor(amount / SHARDS) + (shard < amount % SHARDS ? 1 : 0);
