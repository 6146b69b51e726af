import type { Db } from "@buzz/db";
import { budgetAlerts, budgetSwitches } from "@buzz/db/schema";
import { asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { announce } from "../kernel/outbox.js";
import { afterCall } from "./calls.js";
import { resolveAlerts, resolvePastMonths } from "./raise.js";

const BATCH = 50;

/**
 * Calls the contacts once more for every alert that nobody has answered in time, and ends what time has ended: stages of
 * months that are over, services that go on by themselves. Each call is made once: others skip the rows that one instance
 * has in hand, and find them with their next time set. Returns how many calls were made.
 */
export async function callContacts(ctx: Context): Promise<number> {
  const [open] = await ctx.db
    .select({ id: budgetAlerts.id })
    .from(budgetAlerts)
    .where(isNull(budgetAlerts.resolvedAt))
    .limit(1);
  if (open === undefined) return 0;
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    await resolvePastMonths(ctx, tx);
    if (!(await anythingStopped(tx, now))) await resolveAlerts(ctx, tx, "stop");
    const due = await tx
      .select()
      .from(budgetAlerts)
      .where(lte(budgetAlerts.nextCallAt, now))
      .orderBy(asc(budgetAlerts.raisedAt), asc(budgetAlerts.id))
      .limit(BATCH)
      .for("update", { skipLocked: true });
    for (const { id, calls } of due)
      await tx
        .update(budgetAlerts)
        .set({ calls: calls + 1, nextCallAt: afterCall(calls + 1, now) })
        .where(eq(budgetAlerts.id, id));
    await announce(
      tx,
      now,
      due.map(({ id: alertId, kind, part, stage, calls }) => ({
        topic: "budget.escalated",
        to: "admins",
        payload: { alertId, kind, part, stage, call: calls + 1 },
      })),
    );
    return due.length;
  });
}

async function anythingStopped(tx: Db, now: Date): Promise<boolean> {
  const { service, until } = budgetSwitches;
  const [row] = await tx
    .select({ service })
    .from(budgetSwitches)
    .where(or(isNull(until), gt(until, now)))
    .limit(1);
  return row !== undefined;
}
