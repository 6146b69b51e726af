import { twoFactor, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import { AppError } from "../kernel/errors.js";
import { qrImageOf } from "../redemption/qr.js";
import { writePendingCodes } from "./backup-codes.js";
import type { SecondFactorContext } from "./context.js";
import type { setupOutput } from "./schemas.js";
import { refuseWithoutStepUp } from "./step-up.js";
import { newTotpSecret, otpauthUrl } from "./totp.js";

/**
 * Offers a new authenticator secret and ten backup codes, shown this once; they count from `enableTwoFactor` on.
 * Whoever has a second factor already must have proved it freshly.
 *
 * @throws AUTH_014 when that is missing.
 */
export async function setUpTwoFactor(
  ctx: SecondFactorContext,
): Promise<z.output<typeof setupOutput>> {
  const { userId } = ctx.actor;
  const secret = newTotpSecret();
  const pendingSecret = ctx.cipher.seal("two_factor.pending_secret", userId, secret);
  return ctx.db.transaction(async (tx) => {
    const [account] = await tx
      .select({ email: users.email })
      .from(users)
      .where(eq(users.id, userId));
    if (account === undefined) throw new AppError("RESOURCE_001");
    const [row] = await tx
      .insert(twoFactor)
      .values({ userId, pendingSecret, createdAt: ctx.clock() })
      .onConflictDoUpdate({ target: twoFactor.userId, set: { pendingSecret } })
      .returning({ enabledAt: twoFactor.enabledAt });
    if (row?.enabledAt != null) await refuseWithoutStepUp(ctx, tx);
    const backupCodes = await writePendingCodes(ctx, tx, userId);
    await recordAudit(ctx, tx, {
      action: "two_factor.setup",
      entityType: "user",
      entityId: userId,
    });
    const url = otpauthUrl(secret, ctx.cipher.open(account.email, userId));
    return { otpauthUrl: url, qrImage: await qrImageOf(url), secret, backupCodes };
  });
}
