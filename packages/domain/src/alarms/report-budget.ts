import { budgetReports } from "@buzz/db/schema";
import { budgetState } from "@buzz/ledger";
import { lte } from "drizzle-orm";
import { budgetPart, isAtLeast, percent, stageOf } from "../budget/stage.js";
import type { Context } from "../kernel/context.js";
import { HOUR_MS, MINUTE_MS, monthOf } from "../kernel/days.js";
import { announce } from "../kernel/outbox.js";

/**
 * Sends operators the figures of this month while a part of its budget is at 85 % or above, every hour, and from 95 % on
 * every 30 minutes (rules §8.2, the thresholds are the month's own). Of several instances one sends. Returns how many
 * reports were sent.
 */
export async function reportBudget(ctx: Context): Promise<number> {
  const now = ctx.clock();
  const month = monthOf(now);
  const state = await budgetState(ctx.db, month);
  if (state === undefined) return 0;
  const { levels, controls } = state;
  const [worst] = budgetPart.options
    .filter((part) => levels[part].budget > 0)
    .map((part) => {
      const { budget, remaining } = levels[part];
      return {
        part,
        remaining,
        rate: percent(budget - remaining, budget),
        stage: stageOf(levels[part], controls),
      };
    })
    .toSorted((one, other) => other.rate - one.rate);
  if (worst === undefined || !isAtLeast(worst.stage, "danger")) return 0;
  const isCritical = isAtLeast(worst.stage, "critical");
  const lately = new Date(now.getTime() - (isCritical ? 30 * MINUTE_MS : HOUR_MS));
  return ctx.db.transaction(async (tx) => {
    const report = { stage: worst.stage, reportedAt: now };
    const claimed = await tx
      .insert(budgetReports)
      .values({ month, ...report })
      .onConflictDoUpdate({
        target: budgetReports.month,
        set: report,
        setWhere: lte(budgetReports.reportedAt, lately),
      })
      .returning({ month: budgetReports.month });
    if (claimed.length === 0) return 0;
    await announce(tx, now, [
      {
        topic: isCritical ? "budget.criticalReport" : "budget.report",
        to: "admins",
        payload: { month, ...worst },
      },
    ]);
    return 1;
  });
}
