import { budgetAlerts } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import type { byId } from "../kernel/schemas.js";
import { readAlerts } from "./read.js";
import type { alert } from "./schemas.js";

/**
 * Answers an alert: its contacts are called no more, and see who takes care of it.
 *
 * @throws RESOURCE_001 unknown. RESOURCE_003 somebody has answered before.
 */
export async function acknowledgeAlert(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof alert>> {
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const [answered] = await tx
      .update(budgetAlerts)
      .set({ acknowledgedAt: now, acknowledgedBy: ctx.actor.userId, nextCallAt: null })
      .where(and(eq(budgetAlerts.id, id), isNull(budgetAlerts.acknowledgedAt)))
      .returning();
    const [found] = await readAlerts(tx, eq(budgetAlerts.id, id), { limit: 1, offset: 0 });
    if (found === undefined) throw new AppError("RESOURCE_001");
    if (answered === undefined) throw new AppError("RESOURCE_003", { status: "acknowledged" });
    const { kind, part, stage, calls } = answered;
    await recordAudit(ctx, tx, {
      action: "budget.acknowledge",
      entityType: "budget_alert",
      entityId: id,
      newValues: { kind, part, stage, calls },
    });
    await announce(tx, now, [
      { topic: "budget.acknowledged", to: "admins", payload: { alertId: id, kind, part, stage } },
    ]);
    return found;
  });
}
