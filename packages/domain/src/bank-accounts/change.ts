import type { Db } from "@buzz/db";
import { bankAccountChanges, businesses } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { provePassword } from "../auth/prove-password.js";
import { securityLetter } from "../auth/security-letter.js";
import { lockShop } from "../businesses/owner/lock-shop.js";
import { recordAudit } from "../kernel/audit.js";
import type { OwnerContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { refuseWithoutStepUp } from "../two-factor/step-up.js";
import { isOpen, nothing, readBankAccount } from "./read.js";
import type { bankAccount, bankAccountOutput, changeInput } from "./schemas.js";

type Account = z.output<typeof bankAccount>;

/**
 * Has the caller's shop paid to another bank account from 24 h on (rules §7); the owner hears of it by letter and may
 * cancel until then. Until then, and for what was requested before, payouts go to the old one. A change that waits is
 * replaced, and its time begins anew. A shop that has no account yet has its first at once.
 *
 * @throws AUTH_004 a wrong password, which counts to the lockout. AUTH_008 locked. AUTH_007 no password.
 * @throws AUTH_014 neither a password nor a fresh second factor. BUSINESS_001 the caller has no shop.
 * @throws RESOURCE_003 the account is the registered one.
 */
export async function changeBankAccount(
  ctx: OwnerContext,
  input: z.output<typeof changeInput>,
): Promise<z.output<typeof bankAccountOutput>> {
  if (input.password === undefined) await refuseWithoutStepUp(ctx, ctx.db);
  else await provePassword(ctx, input.password, "business.bankAccount");
  const post = await securityLetter(ctx, { id: ctx.actor.userId }, "bankAccount");
  const answer = await ctx.db.transaction((tx) => change(ctx, tx, input.bankAccount));
  post();
  return answer;
}

async function change(ctx: OwnerContext, tx: Db, account: Account) {
  const now = ctx.clock();
  const sealed = await lockShop(ctx, tx);
  const shop = ctx.cipher.openAll(sealed, sealed.id);
  if (isSame(account, shop)) throw new AppError("RESOURCE_003", { reason: "same_account" });
  const isFirst = shop.bankAccountNumber === null;
  const effectiveAt = isFirst ? now : addDays(now, 1);
  await tx
    .update(bankAccountChanges)
    .set({ ...nothing, cancelledAt: now })
    .where(and(eq(bankAccountChanges.businessId, shop.id), isOpen));
  if (isFirst)
    await tx
      .update(businesses)
      .set(shopColumns(ctx, shop.id, account))
      .where(eq(businesses.id, shop.id));
  else {
    const id = newId();
    const { cipher } = ctx;
    await tx.insert(bankAccountChanges).values({
      id,
      businessId: shop.id,
      bankName: account.bankName,
      bankAccountNumber: cipher.seal(
        "bank_account_changes.bank_account_number",
        id,
        account.accountNumber,
      ),
      bankAccountHolder: cipher.seal(
        "bank_account_changes.bank_account_holder",
        id,
        account.accountHolder,
      ),
      requestedAt: now,
      effectiveAt,
    });
  }
  await recordAudit(ctx, tx, {
    action: "business.bankAccount",
    entityType: "business",
    entityId: shop.id,
    oldValues: { bankName: shop.bankName, accountNumber: shop.bankAccountNumber },
    newValues: { ...account, effectiveAt: effectiveAt.toISOString() },
  });
  await announce(tx, now, [
    {
      topic: "bankAccount.changed",
      to: ctx.actor.userId,
      payload: {
        state: isFirst ? "applied" : "requested",
        bankName: account.bankName,
        effectiveAt: effectiveAt.toISOString(),
      },
    },
  ]);
  return readBankAccount(ctx, tx);
}

/** A shop's columns of its bank account. */
export const shopColumns = (
  { cipher }: Pick<OwnerContext, "cipher">,
  businessId: string,
  { bankName, accountNumber, accountHolder }: Account,
) => ({
  bankName,
  bankAccountNumber: cipher.seal("businesses.bank_account_number", businessId, accountNumber),
  bankAccountHolder: cipher.seal("businesses.bank_account_holder", businessId, accountHolder),
});

const digits = (text: string | null) => text?.replaceAll(/\D/g, "") ?? "";

const isSame = (
  account: Account,
  shop: {
    bankName: string | null;
    bankAccountNumber: string | null;
    bankAccountHolder: string | null;
  },
): boolean =>
  account.bankName === shop.bankName &&
  digits(account.accountNumber) === digits(shop.bankAccountNumber) &&
  account.accountHolder === shop.bankAccountHolder;
