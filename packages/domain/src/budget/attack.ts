import type { Db } from "@buzz/db";
import { botAttacks, budgetSwitches } from "@buzz/db/schema";
import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { raiseAlert, resolveAlerts } from "../alarms/raise.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { MINUTE_MS } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import type { Service } from "./switches.js";

type Attack = typeof botAttacks.$inferSelect;
type Suspicion = { signs: number; threshold: number };

/** What an attack stops, for how long (rules §8.3). */
const ATTACKED: readonly Service[] = ["referral", "event"];
const PAUSE_MS = 10 * MINUTE_MS;
const REASON = "봇 공격 의심 (a bot attack is suspected)";

/** The attack that goes on; undefined when there is none. It begins, changes and ends under the lock of `lockSwitches`. */
export async function findAttack(db: Db): Promise<Attack | undefined> {
  const [attack] = await db.select().from(botAttacks).where(isNull(botAttacks.endedAt));
  return attack;
}

/** Stops referral and events for ten minutes, and has contacts called. */
export async function beginAttack(ctx: Context, tx: Db, suspicion: Suspicion): Promise<boolean> {
  const startedAt = ctx.clock();
  const pausedUntil = new Date(startedAt.getTime() + PAUSE_MS);
  const [attack] = await tx
    .insert(botAttacks)
    .values({ id: newId(), startedAt, pausedUntil, ...suspicion })
    .returning();
  if (attack === undefined) return false;
  await pause(ctx, tx, attack);
  await raiseAlert(ctx, tx, "anomaly");
  await tell(ctx, tx, "began", attack);
  return true;
}

/** Stops both for ten minutes more; nobody is told again. Never says that an attack began or ended. */
export async function prolongAttack(ctx: Context, tx: Db, { id }: Attack): Promise<false> {
  const pausedUntil = new Date(ctx.clock().getTime() + PAUSE_MS);
  const [attack] = await tx
    .update(botAttacks)
    .set({ pausedUntil })
    .where(eq(botAttacks.id, id))
    .returning();
  if (attack !== undefined) await pause(ctx, tx, attack);
  return false;
}

/** Ends the attack that goes on: by itself, or by an operator who lets people in again. From then on signs count anew. */
export async function endAttack(ctx: Context, tx: Db, endedBy: string | null): Promise<boolean> {
  const [attack] = await tx
    .update(botAttacks)
    .set({ endedAt: ctx.clock(), endedBy })
    .where(isNull(botAttacks.endedAt))
    .returning();
  if (attack === undefined) return false;
  await resolveAlerts(ctx, tx, "anomaly");
  await tell(ctx, tx, "ended", attack);
  return true;
}

/** What operators have stopped for longer, or for good, stays so. */
async function pause(ctx: Context, tx: Db, { pausedUntil, signs }: Attack): Promise<void> {
  const terms = {
    action: "limit_services" as const,
    reason: REASON,
    since: ctx.clock(),
    until: pausedUntil,
    actorId: null,
  };
  for (const service of ATTACKED)
    await tx
      .insert(budgetSwitches)
      .values({ service, ...terms })
      .onConflictDoUpdate({
        target: budgetSwitches.service,
        set: terms,
        setWhere: and(isNotNull(budgetSwitches.until), lt(budgetSwitches.until, pausedUntil)),
      });
  await recordAudit(ctx, tx, {
    action: "budget.emergency",
    entityType: "emergency",
    entityId: "limit_services",
    newValues: { asked: ATTACKED, activeUntil: pausedUntil, signs },
    reason: REASON,
  });
}

const tell = (ctx: Context, tx: Db, state: "began" | "ended", { signs, pausedUntil }: Attack) =>
  announce(tx, ctx.clock(), [
    {
      topic: "budget.attack",
      to: "admins",
      payload: { state, services: ATTACKED, signs, until: pausedUntil.toISOString() },
    },
  ]);

/** Whether what an operator resumes ends an attack. */
export const isAttacked = (services: readonly Service[]): boolean =>
  services.some((name) => ATTACKED.includes(name));
