import type { Db } from "@buzz/db";
import { budgetSettings, ledgerAccounts } from "@buzz/db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { account, type BudgetCategory, budgetCategories, type Month } from "./accounts.js";
import { type BudgetAmounts, type BudgetControls, totalOf } from "./open-month.js";
import { post, type Transfer } from "./post.js";

type Change = {
  month: Month;
  amounts: BudgetAmounts;
  controls: BudgetControls;
  batchId: string;
  at: Date;
};

type Settings = typeof budgetSettings.$inferSelect;

/**
 * Gives an open month other amounts and controls. What is added comes from the world, what is taken back returns
 * to it, and no more can be taken back than is neither spent nor promised. Changes of a month wait for one another.
 *
 * @returns the settings before and after; `too-little` when a category cannot give back that much: nothing has
 * changed then. `not-open` when the month has no budget yet.
 */
export async function changeMonth(
  tx: Db,
  { month, amounts, controls, batchId, at }: Change,
): Promise<{ before: Settings; after: Settings } | "too-little" | "not-open"> {
  const [before] = await tx
    .select()
    .from(budgetSettings)
    .where(eq(budgetSettings.month, month))
    .for("update");
  if (before === undefined) return "not-open";

  const changed = budgetCategories.filter((category) => amounts[category] !== before[category]);
  const parts = await lockParts(tx, month, changed);
  const moves = changed.map((category) => {
    const own = parts.filter((part) => part.category === category);
    return moved(own, amounts[category] - before[category]);
  });
  if (moves.includes("too-little")) return "too-little";

  const [after] = await tx
    .update(budgetSettings)
    .set({ ...amounts, ...controls, total: totalOf(amounts), updatedAt: at })
    .where(eq(budgetSettings.month, month))
    .returning();
  if (after === undefined) throw new Error(`the budget of ${month} is gone`);
  const transfers = moves.flatMap((move) => (move === "too-little" ? [] : move));
  await post(tx, {
    id: batchId,
    at,
    transfers: transfers.map((transfer) => ({ ...transfer, refType: "budget", refId: month })),
  });
  return { before, after };
}

type Part = { id: string; category: BudgetCategory | null; balance: number };

/** The unspent parts of categories, locked in the order in which grants gather them. */
const lockParts = (tx: Db, month: Month, changed: BudgetCategory[]): Promise<Part[]> =>
  tx
    .select({
      id: ledgerAccounts.id,
      category: ledgerAccounts.category,
      balance: ledgerAccounts.balance,
    })
    .from(ledgerAccounts)
    .where(
      and(
        eq(ledgerAccounts.month, month),
        inArray(ledgerAccounts.kind, ["budget", "payout-limit"]),
        inArray(ledgerAccounts.category, changed),
      ),
    )
    .orderBy(asc(ledgerAccounts.id))
    .for("update");

type Move = Pick<Transfer, "debit" | "credit" | "amount" | "reason">;

const moved = (parts: Part[], difference: number): Move[] | "too-little" =>
  difference > 0 ? added(parts, difference) : takenBack(parts, -difference);

function added(parts: Part[], amount: number): Move[] {
  const even = Math.floor(amount / parts.length);
  return parts.map(({ id }, index) => ({
    debit: account.world,
    credit: id,
    amount: even + (index < amount % parts.length ? 1 : 0),
    reason: "budget.fund",
  }));
}

/** The fuller a part, the more it gives: what is left lies as evenly as it can. */
function takenBack(parts: Part[], amount: number): Move[] | "too-little" {
  const unspent = parts.reduce((sum, { balance }) => sum + balance, 0);
  if (unspent < amount) return "too-little";
  let left = unspent - amount;
  return parts
    .toSorted((one, other) => one.balance - other.balance)
    .map(({ id, balance }, index) => {
      const kept = Math.min(balance, Math.floor(left / (parts.length - index)));
      left -= kept;
      return {
        debit: id,
        credit: account.world,
        amount: balance - kept,
        reason: "budget.withdraw",
      };
    });
}
