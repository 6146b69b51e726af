import type { Db } from "@buzz/db";
import { sessions, twoFactor } from "@buzz/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { SecondFactorContext } from "./context.js";
import { proveSecondFactor } from "./prove.js";
import type { proofInput, stepUpOutput } from "./schemas.js";

/** For how long a second factor counts as fresh. */
const FRESH_MS = 10 * 60_000;

/**
 * Proves the second factor anew for what needs it fresh: payouts, emergency control, grants of roles, exports.
 *
 * @throws AUTH_006, AUTH_008 as `proveSecondFactor` does.
 */
export async function stepUp(
  ctx: SecondFactorContext,
  input: z.output<typeof proofInput>,
): Promise<z.output<typeof stepUpOutput>> {
  const { userId, sessionId, kind: role } = ctx.actor;
  await proveSecondFactor(ctx, { userId, role }, `step_up:${sessionId}`, input);
  const validUntil = await ctx.db.transaction(async (tx) => {
    await recordAudit(ctx, tx, {
      action: "auth.step_up",
      entityType: "session",
      entityId: sessionId,
    });
    return markFresh(ctx, tx, sessionId);
  });
  return { validUntil };
}

/** Notes that a session's second factor was proved just now. */
export async function markFresh(
  ctx: { clock: () => Date },
  tx: Db,
  sessionId: string,
): Promise<Date> {
  const steppedUpUntil = new Date(ctx.clock().getTime() + FRESH_MS);
  await tx.update(sessions).set({ steppedUpUntil }).where(eq(sessions.id, sessionId));
  return steppedUpUntil;
}

/** @throws AUTH_014 when the session's second factor is not fresh. */
export async function refuseWithoutStepUp(ctx: SignedContext, db: Db): Promise<void> {
  const [fresh] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, ctx.actor.sessionId), gt(sessions.steppedUpUntil, ctx.clock())));
  if (fresh === undefined) throw new AppError("AUTH_014", { required: "second_factor" });
}

/** The same for those who have a second factor; others pass. @throws AUTH_014 */
export async function refuseStaleFactor(ctx: SignedContext, db: Db): Promise<void> {
  const [factor] = await db
    .select({ enabledAt: twoFactor.enabledAt })
    .from(twoFactor)
    .where(eq(twoFactor.userId, ctx.actor.userId));
  if (factor !== undefined && factor.enabledAt !== null) await refuseWithoutStepUp(ctx, db);
}
