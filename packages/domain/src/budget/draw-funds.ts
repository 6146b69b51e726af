import { randomInt } from "node:crypto";
import type { Db } from "@buzz/db";
import { budgetSettings } from "@buzz/db/schema";
import {
  type BudgetAmounts,
  type Drawn,
  draw,
  type GrantCategory,
  openMonth,
  SHARDS,
} from "@buzz/ledger";
import { desc, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";

/**
 * Sets funds of this month aside for a grant of `amount` won (> 0). Undefined when the budget cannot
 * bear it (rules §8). The lock on the funds ends with the transaction.
 */
export async function drawFunds(
  ctx: Context,
  tx: Db,
  { category, amount }: { category: GrantCategory; amount: number },
): Promise<Drawn | undefined> {
  const month = monthOf(ctx.clock());
  const shard = randomInt(SHARDS);
  const first = await draw(tx, { month, category, amount }, shard);
  if (first !== "not-open") return first === "exceeded" ? undefined : first;
  await ensureMonth(ctx, tx, month);
  const second = await draw(tx, { month, category, amount }, shard);
  if (second === "not-open") throw new Error(`the budget of ${month} did not open`);
  return second === "exceeded" ? undefined : second;
}

/** Opens a month that nobody has set: it copies the month before it, or starts with the defaults. */
export async function ensureMonth(ctx: Context, tx: Db, month: string): Promise<void> {
  const [previous] = await tx
    .select()
    .from(budgetSettings)
    .where(lt(budgetSettings.month, month))
    .orderBy(desc(budgetSettings.month))
    .limit(1);
  const amounts: BudgetAmounts = previous ?? (await defaultAmounts(ctx));
  await openMonth(tx, {
    month,
    amounts: {
      referral: amounts.referral,
      coupon: amounts.coupon,
      event: amounts.event,
      settlement: amounts.settlement,
    },
    batchId: newId(),
    at: ctx.clock(),
  });
}

async function defaultAmounts(ctx: Context): Promise<BudgetAmounts> {
  const settings = await ctx.settings();
  return {
    referral: settings.budget_referral,
    coupon: settings.budget_coupon,
    event: settings.budget_event,
    settlement: settings.budget_settlement,
  };
}
