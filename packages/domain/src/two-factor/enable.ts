import type { Db } from "@buzz/db";
import { twoFactor } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { signedInOutput } from "../auth/schemas.js";
import { securityLetter } from "../auth/security-letter.js";
import { recordAudit } from "../kernel/audit.js";
import { AppError } from "../kernel/errors.js";
import { activatePendingCodes } from "./backup-codes.js";
import type { SecondFactorContext } from "./context.js";
import { enterProtected } from "./enter.js";
import type { enableInput } from "./schemas.js";
import { periodOf } from "./totp.js";

/**
 * Turns the second factor on with the first code of the authenticator that `setUpTwoFactor` offered. The caller
 * goes on in a new session, which has all rights.
 *
 * @throws AUTH_006 wrong code, or nothing was offered.
 */
export async function enableTwoFactor(
  ctx: SecondFactorContext,
  input: z.output<typeof enableInput>,
): Promise<z.output<typeof signedInOutput>> {
  const { userId } = ctx.actor;
  const tellOwner = await securityLetter(ctx, { id: userId }, "secondFactor");
  const entered = await ctx.db.transaction(async (tx) => {
    await acceptPending(ctx, tx, input.code);
    await activatePendingCodes(tx, userId);
    await recordAudit(ctx, tx, {
      action: "two_factor.enable",
      entityType: "user",
      entityId: userId,
    });
    return enterProtected(ctx, tx);
  });
  tellOwner();
  return entered;
}

async function acceptPending(ctx: SecondFactorContext, tx: Db, code: string): Promise<void> {
  const { userId } = ctx.actor;
  const now = ctx.clock();
  const [row] = await tx.select().from(twoFactor).where(eq(twoFactor.userId, userId)).for("update");
  const secret = ctx.cipher.open(row?.pendingSecret ?? null, userId);
  const period = secret === null ? undefined : periodOf(secret, code, now);
  if (period === undefined) throw new AppError("AUTH_006");
  await tx
    .update(twoFactor)
    .set({
      secret: ctx.cipher.seal("two_factor.secret", userId, secret),
      pendingSecret: null,
      enabledAt: now,
      lastStep: period,
      failedCodes: 0,
      lockedUntil: null,
    })
    .where(eq(twoFactor.userId, userId));
}
