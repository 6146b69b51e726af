import type { Db } from "@buzz/db";
import { budgetSettings } from "@buzz/db/schema";
import { asc } from "drizzle-orm";
import { type BudgetCategory, budgetCategories } from "../accounts.js";
import { budgetReport } from "../report.js";
import type { Balances } from "./balances.js";
import { type Difference, differences } from "./difference.js";
import type { Posted } from "./transfers.js";

/** What the world put into each account, in won. */
export function fundAll(funded: Balances, transfers: readonly Posted[]): void {
  const add = (id: string, amount: number) => funded.set(id, (funded.get(id) ?? 0) + amount);
  for (const { debit, credit, amount } of transfers) {
    if (debit === "world") add(credit, amount);
    if (credit === "world") add(debit, -amount);
  }
}

/** Where the budget report of a month says something other than the transfers. */
export async function compareBudgets(
  db: Db,
  rebuilt: { balances: Balances; funded: Balances; unspent: Map<string, number> },
): Promise<Difference[]> {
  const sums = {
    funded: bySource(rebuilt.funded),
    balances: bySource(rebuilt.balances),
  };
  const found: Difference[] = [];
  const months = await db
    .select({ month: budgetSettings.month })
    .from(budgetSettings)
    .orderBy(asc(budgetSettings.month));
  for (const { month } of months) {
    const report = await budgetReport(db, month);
    for (const category of budgetCategories) {
      const of = (sum: Map<string, number>, kind: string) =>
        sum.get(`${kind}/${sourceOf(kind, month, category)}`) ?? 0;
      const open = category === "settlement" ? "payout-limit" : "budget";
      const budget = of(sums.funded, open);
      const remaining = of(sums.balances, open);
      const reserved =
        of(sums.balances, "reserved") +
        of(sums.balances, "issue") +
        (rebuilt.unspent.get(`${month}/${category}`) ?? 0);
      const executed = budget - remaining - reserved;
      found.push(
        ...differences("budget", `${month}/${category}`, report?.[category] ?? {}, {
          budget,
          executed,
          reserved,
          remaining,
        }),
      );
    }
  }
  return found;
}

const sourceOf = (kind: string, month: string, category: BudgetCategory) =>
  kind === "payout-limit" ? month : `${month}/${category}`;

/** Sums over the parts of each budget: `budget/2026-11/coupon/03` counts for `budget/2026-11/coupon`. */
function bySource(balances: Balances): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [id, amount] of balances) {
    const source = id.split("/").slice(0, 3).join("/");
    sums.set(source, (sums.get(source) ?? 0) + amount);
  }
  return sums;
}
