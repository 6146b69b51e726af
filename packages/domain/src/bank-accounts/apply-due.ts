import type { Db } from "@buzz/db";
import { bankAccountChanges, businesses } from "@buzz/db/schema";
import { and, asc, eq, lte } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { forEachApart } from "../kernel/for-each-apart.js";
import { announce } from "../kernel/outbox.js";
import { shopColumns } from "./change.js";
import { isOpen, nothing } from "./read.js";

const BATCH = 100;

/**
 * Registers the bank accounts whose 24 h are over; what is requested from then on is paid to them. Each once, on any
 * number of instances. Returns how many took effect.
 *
 * @throws after the last of them, when one could not be registered.
 */
export async function applyBankAccounts(ctx: Context): Promise<number> {
  const due = await ctx.db
    .select({ id: bankAccountChanges.id, businessId: bankAccountChanges.businessId })
    .from(bankAccountChanges)
    .where(and(isOpen, lte(bankAccountChanges.effectiveAt, ctx.clock())))
    .orderBy(asc(bankAccountChanges.effectiveAt))
    .limit(BATCH);
  let applied = 0;
  await forEachApart(
    due,
    ({ businessId }) => `the bank account of shop ${businessId} is not changed`,
    async (change) => {
      if (await ctx.db.transaction((tx) => apply(ctx, tx, change))) applied += 1;
    },
  );
  return applied;
}

/** The shop is locked first, as who changes or cancels does. */
async function apply(
  ctx: Context,
  tx: Db,
  { id, businessId }: { id: string; businessId: string },
): Promise<boolean> {
  const now = ctx.clock();
  const [shop] = await tx
    .select({ ownerId: businesses.ownerId })
    .from(businesses)
    .where(eq(businesses.id, businessId))
    .for("update");
  const [sealed] = await tx
    .select()
    .from(bankAccountChanges)
    .where(and(eq(bankAccountChanges.id, id), isOpen))
    .for("update");
  if (shop === undefined || sealed === undefined) return false;
  const { bankName, bankAccountNumber, bankAccountHolder } = ctx.cipher.openAll(sealed, id);
  if (bankName === null || bankAccountNumber === null || bankAccountHolder === null)
    throw new Error(`change ${id} bears no account`);
  const account = { bankName, accountNumber: bankAccountNumber, accountHolder: bankAccountHolder };
  await tx
    .update(businesses)
    .set(shopColumns(ctx, businessId, account))
    .where(eq(businesses.id, businessId));
  await tx
    .update(bankAccountChanges)
    .set({ ...nothing, appliedAt: now })
    .where(eq(bankAccountChanges.id, id));
  await recordAudit(ctx, tx, {
    action: "business.bankAccountApply",
    entityType: "business",
    entityId: businessId,
    newValues: account,
  });
  await announce(tx, now, [
    {
      topic: "bankAccount.changed",
      to: shop.ownerId,
      payload: { state: "applied", bankName, effectiveAt: sealed.effectiveAt.toISOString() },
    },
  ]);
  return true;
}
