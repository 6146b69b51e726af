import type { Db } from "@buzz/db";
import { budgetReductions, budgetSwitches } from "@buzz/db/schema";
import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { raiseAlert, resolveAlerts } from "../alarms/raise.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { announce } from "../kernel/outbox.js";
import { endAttack, isAttacked } from "./attack.js";
import { readKillSwitch } from "./kill-switch.js";
import type { emergencyInput, emergencyOutput } from "./schemas.js";
import { service } from "./services.js";
import { closeSurge, lockSurges } from "./surge.js";
import { lockSwitches, type Service } from "./switches.js";

type Input = z.output<typeof emergencyInput>;

/** The one row of reduced rewards. */
const REDUCTION = 1;

/**
 * Stops services, reduces rewards, lifts both or ends a surge, from the next call on and on every instance (rules §8.3). What is
 * stopped "all" leaves signing up as it is; what is lifted "all" lifts everything. A later command wins over an
 * earlier one. Contacts are called for what is stopped.
 */
export async function emergencyControl(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof emergencyOutput>> {
  const { action, reason, duration } = input;
  const now = ctx.clock();
  const until =
    duration === undefined || action === "resume" || action === "end_surge"
      ? null
      : new Date(now.getTime() + duration * 1000);
  const services = servicesOf(input);
  return ctx.db.transaction(async (tx) => {
    await lockSwitches(tx);
    const before = await readKillSwitch(tx, now);
    const terms = { reason, since: now, until, actorId: ctx.actor.userId };
    if (action === "resume" || action === "end_surge") await lift(ctx, tx, input);
    else if (action === "reduce_rewards")
      await tx
        .insert(budgetReductions)
        .values({ id: REDUCTION, ...terms })
        .onConflictDoUpdate({ target: budgetReductions.id, set: terms });
    else
      await tx
        .insert(budgetSwitches)
        .values(services.map((name) => ({ service: name, action, ...terms })))
        .onConflictDoUpdate({ target: budgetSwitches.service, set: { action, ...terms } });
    const after = await readKillSwitch(tx, now);
    if (services.length > 0 && action !== "resume") await raiseAlert(ctx, tx, "stop");
    else if (!after.enabled) await resolveAlerts(ctx, tx, "stop");
    await recordAudit(ctx, tx, {
      action: "budget.emergency",
      entityType: "emergency",
      entityId: action,
      oldValues: before,
      newValues: { ...after, asked: services, activeUntil: until },
      reason,
    });
    await announce(tx, now, [
      {
        topic: "budget.alert",
        to: "admins",
        payload: { action, services, until: until?.toISOString() ?? null },
      },
    ]);
    return { action, services, activeUntil: until, killSwitch: after };
  });
}

const NOT_BY_ITSELF: Service = "new_signups";

function servicesOf({ action, services }: Input): Service[] {
  if (action === "reduce_rewards" || action === "end_surge") return [];
  if (services !== undefined && services.length > 0) return services;
  return action === "resume"
    ? [...service.options]
    : service.options.filter((name) => name !== NOT_BY_ITSELF);
}

/** Whoever resumes what an attack stopped ends it. Services by name leave reduced rewards, and limits halved in a surge, as they are; so does the end of a surge the services. */
async function lift(ctx: AdminContext, tx: Db, { action, services = [] }: Input): Promise<void> {
  if (action === "resume" && (services.length === 0 || isAttacked(services)))
    await endAttack(ctx, tx, ctx.actor.userId);
  if (action === "resume" && services.length > 0) {
    await tx.delete(budgetSwitches).where(inArray(budgetSwitches.service, services));
    return;
  }
  await lockSurges(tx);
  await closeSurge(ctx, tx, ctx.actor.userId);
  if (action === "end_surge") return;
  await tx.delete(budgetSwitches);
  await tx.delete(budgetReductions);
}
