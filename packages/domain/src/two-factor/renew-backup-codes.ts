import type { z } from "zod";
import { securityLetter } from "../auth/security-letter.js";
import { recordAudit } from "../kernel/audit.js";
import { AppError } from "../kernel/errors.js";
import { activatePendingCodes, writePendingCodes } from "./backup-codes.js";
import type { SecondFactorContext } from "./context.js";
import { lockSecondFactor } from "./row.js";
import type { backupCodesOutput } from "./schemas.js";

/** Ten new backup codes, shown this once; the old ones are gone. @throws RESOURCE_003 no second factor is on. */
export async function renewBackupCodes(
  ctx: SecondFactorContext,
): Promise<z.output<typeof backupCodesOutput>> {
  const { userId } = ctx.actor;
  const tellOwner = await securityLetter(ctx, { id: userId }, "backupCodes");
  const renewed = await ctx.db.transaction(async (tx) => {
    const { enabledAt } = await lockSecondFactor(ctx, tx, userId);
    if (enabledAt === null) throw new AppError("RESOURCE_003");
    const backupCodes = await writePendingCodes(ctx, tx, userId);
    await activatePendingCodes(tx, userId);
    await recordAudit(ctx, tx, {
      action: "two_factor.renew_backup_codes",
      entityType: "user",
      entityId: userId,
    });
    return { backupCodes };
  });
  tellOwner();
  return renewed;
}
