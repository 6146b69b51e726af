import type { Db } from "@buzz/db";
import { budgetStages } from "@buzz/db/schema";
import { budgetLevels } from "@buzz/ledger";
import { and, asc, eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { announce } from "../kernel/outbox.js";
import { readControls } from "./controls.js";
import { type BudgetPart, budgetPart, stageOf } from "./stage.js";

const parts = budgetPart.options;

/**
 * Tells operators once of every part of this month's budget that has reached another stage since they were last
 * told, up or down (rules §8.2). A part without a budget has no stages. Returns how many there were.
 */
export async function tellStages(ctx: Context): Promise<number> {
  const month = monthOf(ctx.clock());
  return ctx.db.transaction(async (tx) => {
    const told = await lockTold(ctx, tx, month);
    const levels = await budgetLevels(tx, month);
    if (levels === undefined) return 0;
    const controls = await readControls(tx, month);
    const changes = parts.flatMap((part) => {
      const from = told.get(part) ?? "normal";
      const stage = stageOf(levels[part], controls);
      return levels[part].budget === 0 || stage === from ? [] : [{ month, part, from, stage }];
    });
    for (const { part, stage } of changes)
      await tx
        .update(budgetStages)
        .set({ stage, since: ctx.clock() })
        .where(and(eq(budgetStages.month, month), eq(budgetStages.part, part)));
    await announce(
      tx,
      ctx.clock(),
      changes.map((payload) => ({ topic: "budget.warning", to: "admins", payload })),
    );
    return changes.length;
  });
}

/** What operators were told last; of several instances one looks at a time. */
async function lockTold(ctx: Context, tx: Db, month: string) {
  await tx
    .insert(budgetStages)
    .values(parts.map((part) => ({ month, part, stage: "normal" as const, since: ctx.clock() })))
    .onConflictDoNothing();
  const rows = await tx
    .select({ part: budgetStages.part, stage: budgetStages.stage })
    .from(budgetStages)
    .where(eq(budgetStages.month, month))
    .orderBy(asc(budgetStages.part))
    .for("update");
  return new Map<BudgetPart, (typeof rows)[number]["stage"]>(
    rows.map(({ part, stage }) => [part, stage]),
  );
}
