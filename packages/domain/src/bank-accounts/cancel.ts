import { bankAccountChanges } from "@buzz/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { lockShop } from "../businesses/owner/lock-shop.js";
import { recordAudit } from "../kernel/audit.js";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { announce } from "../kernel/outbox.js";
import { isOpen, nothing, readBankAccount } from "./read.js";
import type { bankAccountOutput } from "./schemas.js";

/**
 * Takes back the change of the bank account that waits: the shop goes on being paid to the old one. It needs no
 * password, so that whoever is warned by the letter can stop it at once.
 *
 * @throws BUSINESS_001 the caller has no shop. RESOURCE_003 nothing waits, or it has taken effect.
 */
export async function cancelBankAccountChange(
  ctx: OwnerContext,
): Promise<z.output<typeof bankAccountOutput>> {
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const { id: businessId, bankName } = await lockShop(ctx, tx);
    const [cancelled] = await tx
      .update(bankAccountChanges)
      .set({ ...nothing, cancelledAt: now })
      .where(
        and(
          eq(bankAccountChanges.businessId, businessId),
          isOpen,
          gt(bankAccountChanges.effectiveAt, now),
        ),
      )
      .returning({ id: bankAccountChanges.id });
    if (cancelled === undefined) throw new AppError("RESOURCE_003");
    await recordAudit(ctx, tx, {
      action: "business.bankAccountCancel",
      entityType: "business",
      entityId: businessId,
    });
    await announce(tx, now, [
      {
        topic: "bankAccount.changed",
        to: ctx.actor.userId,
        payload: { state: "cancelled", bankName, effectiveAt: now.toISOString() },
      },
    ]);
    return readBankAccount(ctx, tx);
  });
}
