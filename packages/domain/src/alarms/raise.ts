import type { Db } from "@buzz/db";
import { budgetAlerts } from "@buzz/db/schema";
import { and, desc, eq, gte, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type BudgetPart, isAtLeast, type Stage } from "../budget/stage.js";
import type { Context } from "../kernel/context.js";
import { HOUR_MS, monthOf } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { afterCall, CALLS } from "./calls.js";
import type { AlertKind } from "./kind.js";

/** From this stage on operators are called (rules §8.3). */
const LEAST: Stage = "danger";

type Change = { month: string; part: BudgetPart; from: Stage; stage: Stage };

/**
 * Follows a change of a stage: what rises to `danger` or above is an alert, what falls below is over. A part that swings
 * about a threshold calls nobody twice for the same stage within an hour. Changes come one after the other, under the
 * lock of whoever tells them.
 */
export async function followStage(ctx: Context, tx: Db, change: Change): Promise<void> {
  const { month, part, from, stage } = change;
  const subject = and(eq(budgetAlerts.month, month), eq(budgetAlerts.part, part));
  if (!isAtLeast(stage, LEAST)) return resolve(ctx, tx, subject);
  if (isAtLeast(from, stage)) return;
  const hourAgo = new Date(ctx.clock().getTime() - HOUR_MS);
  const [known] = await tx
    .select({ id: budgetAlerts.id })
    .from(budgetAlerts)
    .where(
      and(
        subject,
        gte(budgetAlerts.stage, stage),
        or(isNull(budgetAlerts.resolvedAt), gte(budgetAlerts.raisedAt, hourAgo)),
      ),
    )
    .orderBy(desc(budgetAlerts.raisedAt), desc(budgetAlerts.id))
    .limit(1);
  if (known !== undefined) return reopen(ctx, tx, known.id);
  await resolve(ctx, tx, subject);
  await insert(ctx, tx, { kind: "stage", month, part, stage });
}

/** Raises an alert that is about no part of a budget; one of its kind that is still open gives way to it. */
export async function raiseAlert(
  ctx: Context,
  tx: Db,
  kind: Exclude<AlertKind, "stage">,
): Promise<void> {
  await resolveAlerts(ctx, tx, kind);
  await insert(ctx, tx, { kind });
}

/** Ends the alerts of a kind: what they were about is over. */
export const resolveAlerts = (ctx: Context, tx: Db, kind: AlertKind): Promise<void> =>
  resolve(ctx, tx, eq(budgetAlerts.kind, kind));

/** A new month begins at zero. */
export const resolvePastMonths = (ctx: Context, tx: Db): Promise<void> =>
  resolve(ctx, tx, lt(budgetAlerts.month, monthOf(ctx.clock())));

/** The message that tells of it is the first call. */
async function insert(
  { clock }: Context,
  tx: Db,
  about: Pick<typeof budgetAlerts.$inferInsert, "kind" | "month" | "part" | "stage">,
): Promise<void> {
  const raisedAt = clock();
  await tx
    .insert(budgetAlerts)
    .values({ id: newId(), ...about, raisedAt, calls: 1, nextCallAt: afterCall(1, raisedAt) });
}

async function resolve({ clock }: Context, tx: Db, about: SQL | undefined): Promise<void> {
  await tx
    .update(budgetAlerts)
    .set({ resolvedAt: clock(), nextCallAt: null })
    .where(and(about, isNull(budgetAlerts.resolvedAt)));
}

/** Nobody is called again who has answered. */
async function reopen({ clock }: Context, tx: Db, id: string): Promise<void> {
  const next = afterCall(1, clock())?.toISOString() ?? null;
  await tx
    .update(budgetAlerts)
    .set({
      resolvedAt: null,
      nextCallAt: sql`case when ${budgetAlerts.acknowledgedAt} is null and ${budgetAlerts.calls} < ${CALLS}
        then coalesce(${budgetAlerts.nextCallAt}, ${next}::timestamptz) end`,
    })
    .where(eq(budgetAlerts.id, id));
}
