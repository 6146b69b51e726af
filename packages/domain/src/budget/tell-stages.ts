import type { Db } from "@buzz/db";
import { budgetStages } from "@buzz/db/schema";
import { budgetState } from "@buzz/ledger";
import { and, asc, eq } from "drizzle-orm";
import { followStage } from "../alarms/raise.js";
import type { Context } from "../kernel/context.js";
import { monthOf } from "../kernel/days.js";
import { announce } from "../kernel/outbox.js";
import { type BudgetPart, budgetPart, type Stage, stageOf } from "./stage.js";

const parts = budgetPart.options;

/**
 * Tells operators once of every part of this month's budget that has reached another stage since they were last
 * told, up or down (rules §8.2), and has them called for what is dangerous. A part without a budget has no stages. Locks nothing while all is as it was told.
 * Returns how many there were.
 */
export async function tellStages(ctx: Context): Promise<number> {
  const month = monthOf(ctx.clock());
  if ((await changesIn(ctx.db, month)).length === 0) return 0;
  return ctx.db.transaction(async (tx) => {
    await lockTold(ctx, tx, month);
    const changes = await changesIn(tx, month);
    for (const change of changes) {
      const { part, stage } = change;
      await tx
        .update(budgetStages)
        .set({ stage, since: ctx.clock() })
        .where(and(eq(budgetStages.month, month), eq(budgetStages.part, part)));
      await followStage(ctx, tx, change);
    }
    await announce(
      tx,
      ctx.clock(),
      changes.map((payload) => ({ topic: "budget.warning", to: "admins", payload })),
    );
    return changes.length;
  });
}

/** What operators have not been told of. */
async function changesIn(db: Db, month: string) {
  const [state, rows] = await Promise.all([
    budgetState(db, month),
    db
      .select({ part: budgetStages.part, stage: budgetStages.stage })
      .from(budgetStages)
      .where(eq(budgetStages.month, month)),
  ]);
  if (state === undefined) return [];
  const { levels, controls } = state;
  const told = new Map<BudgetPart, Stage>(rows.map(({ part, stage }) => [part, stage]));
  return parts.flatMap((part) => {
    const from = told.get(part) ?? "normal";
    const stage = stageOf(levels[part], controls);
    return levels[part].budget === 0 || stage === from ? [] : [{ month, part, from, stage }];
  });
}

/** Of several instances one tells at a time. */
async function lockTold(ctx: Context, tx: Db, month: string): Promise<void> {
  await tx
    .insert(budgetStages)
    .values(parts.map((part) => ({ month, part, stage: "normal" as const, since: ctx.clock() })))
    .onConflictDoNothing();
  await tx
    .select({ part: budgetStages.part })
    .from(budgetStages)
    .where(eq(budgetStages.month, month))
    .orderBy(asc(budgetStages.part))
    .for("update");
}
