import type { Db } from "@buzz/db";
import { passkeys } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { securityLetter } from "../auth/security-letter.js";
import { recordAudit } from "../kernel/audit.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import type { SecondFactorContext } from "../two-factor/context.js";
import { lockSecondFactor, turnOff } from "../two-factor/row.js";

/**
 * Removes one of the caller's passkeys. A shop's last second factor turns it off; operators keep one.
 *
 * @throws RESOURCE_001 unknown, or somebody else's. RESOURCE_003 an operator's last second factor.
 */
export async function removePasskey(
  ctx: SecondFactorContext,
  { id }: z.output<typeof byId>,
): Promise<null> {
  const { userId, kind } = ctx.actor;
  const tellOwner = await securityLetter(ctx, { id: userId }, "secondFactor");
  await ctx.db.transaction(async (tx) => {
    const { secret } = await lockSecondFactor(ctx, tx, userId);
    const [removed] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId)))
      .returning({ name: passkeys.name });
    if (removed === undefined) throw new AppError("RESOURCE_001");
    if (secret === null && !(await hasPasskey(tx, userId))) {
      if (kind === "admin") throw new AppError("RESOURCE_003");
      await turnOff(tx, userId);
    }
    await recordAudit(ctx, tx, {
      action: "passkey.remove",
      entityType: "passkey",
      entityId: id,
      oldValues: removed,
    });
  });
  tellOwner();
  return null;
}

async function hasPasskey(tx: Db, userId: string): Promise<boolean> {
  const [one] = await tx
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .limit(1);
  return one !== undefined;
}
