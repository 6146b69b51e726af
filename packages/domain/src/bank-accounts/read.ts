import type { Db } from "@buzz/db";
import { bankAccountChanges, businesses } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskAccount } from "../kernel/masking.js";
import type { bankAccountOutput } from "./schemas.js";

/** Changes that neither took effect nor were cancelled; a shop has one at most. */
export const isOpen = and(
  isNull(bankAccountChanges.cancelledAt),
  isNull(bankAccountChanges.appliedAt),
);

/** What a change holds once it is over. */
export const nothing = { bankName: null, bankAccountNumber: null, bankAccountHolder: null };

/** Where the caller's shop is paid, and where it will be, masked. @throws BUSINESS_001 when the caller has none. */
export async function readBankAccount(
  ctx: OwnerContext,
  db: Db = ctx.db,
): Promise<z.output<typeof bankAccountOutput>> {
  const [shop] = await db
    .select({
      id: businesses.id,
      bankName: businesses.bankName,
      accountNumber: businesses.bankAccountNumber,
      accountHolder: businesses.bankAccountHolder,
    })
    .from(businesses)
    .where(eq(businesses.ownerId, ctx.actor.userId));
  if (shop === undefined) throw new AppError("BUSINESS_001");
  const [change] = await db
    .select({
      id: bankAccountChanges.id,
      bankName: bankAccountChanges.bankName,
      accountNumber: bankAccountChanges.bankAccountNumber,
      accountHolder: bankAccountChanges.bankAccountHolder,
      requestedAt: bankAccountChanges.requestedAt,
      effectiveAt: bankAccountChanges.effectiveAt,
    })
    .from(bankAccountChanges)
    .where(and(eq(bankAccountChanges.businessId, shop.id), isOpen));
  return {
    bankAccount: masked(ctx.cipher.openAll(shop, shop.id)),
    change: change === undefined ? null : waitingOf(ctx.cipher.openAll(change, change.id)),
  };
}

type Account = z.output<typeof bankAccountOutput>["bankAccount"];
type Waiting = Account & { requestedAt: Date; effectiveAt: Date };

const masked = ({ bankName, accountNumber, accountHolder }: Account): Account => ({
  bankName,
  accountNumber: maskAccount(accountNumber),
  accountHolder,
});

const waitingOf = ({ requestedAt, effectiveAt, ...account }: Waiting): Waiting => ({
  ...masked(account),
  requestedAt,
  effectiveAt,
});
