import { approvals } from "@buzz/db/schema";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import type { Kind } from "./kind.js";
import { rehearse } from "./rehearse.js";
import type { pendingOutput } from "./schemas.js";

/** How long a command waits for a second operator. */
const KEPT_DAYS = 1;

/**
 * Makes a verb wait for a second operator when the settings ask for it. What would be refused now is refused now;
 * otherwise nothing changes until somebody else confirms.
 */
export const needsSecondOperator =
  <I, O>(kind: Kind<I, O>) =>
  async (ctx: AdminContext, input: I): Promise<O | z.output<typeof pendingOutput>> => {
    if (!(await kind.applies(ctx, input))) return kind.verb(ctx, input);
    await rehearse(ctx, (trial) => kind.verb(trial, input));
    return hold(ctx, kind, input);
  };

async function hold<I, O>(
  ctx: AdminContext,
  kind: Kind<I, O>,
  input: I,
): Promise<z.output<typeof pendingOutput>> {
  const now = ctx.clock();
  const { userId: requestedBy } = ctx.actor;
  const summary = await kind.facts(ctx, input);
  const pending = { id: newId(), kind: kind.name, requestedBy, expiresAt: addDays(now, KEPT_DAYS) };
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(approvals)
      .values({ ...pending, input: kind.seal(ctx, pending.id, input), summary, requestedAt: now });
    await recordAudit(ctx, tx, {
      action: "approval.request",
      entityType: "approval",
      entityId: pending.id,
      newValues: { kind: kind.name, ...summary },
    });
    await announce(tx, now, [
      {
        topic: "approval.requested",
        to: "admins",
        payload: { approvalId: pending.id, kind: kind.name },
      },
    ]);
  });
  return { pendingApproval: pending };
}
