import { type Db, isConstraintViolation } from "@buzz/db";
import { type businessApplications, businesses, users } from "@buzz/db/schema";
import { openBusinessAccount } from "@buzz/ledger";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { closeApplication } from "./close.js";
import { rejectApplication } from "./reject.js";
import { type approveInput, type approveOutput, rejectInput } from "./schemas.js";

type Input = z.output<typeof approveInput>;

/**
 * Approves an application: the owner's account, the shop and its ledger account, in one transaction. The
 * applicant's own password stays. With `approved: false` it rejects.
 *
 * @throws what `closeApplication` throws; USER_001 or BUSINESS_003 when somebody else took the e-mail or number.
 * @throws VALIDATION_001 a rejection without a reason.
 */
export async function approveApplication(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof approveOutput>> {
  if (!input.approved) return rejectInstead(ctx, input);
  try {
    return await ctx.db.transaction(async (tx) => {
      const application = await closeApplication(ctx, tx, input.id, { status: "approved" });
      const shop = await openShop(ctx, tx, application, input);
      await recordAudit(ctx, tx, {
        action: "application.approve",
        entityType: "business_application",
        entityId: input.id,
        newValues: shop,
        reason: input.reason,
      });
      await announce(tx, ctx.clock(), [
        {
          topic: "application.reviewed",
          to: shop.userId,
          payload: { applicationId: input.id, status: "approved" },
        },
      ]);
      return { ...shop, email: application.email };
    });
  } catch (cause) {
    if (isConstraintViolation(cause, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause });
    if (isConstraintViolation(cause, "businesses_registration_key"))
      throw new AppError("BUSINESS_003", undefined, { cause });
    throw cause;
  }
}

async function openShop(
  ctx: AdminContext,
  tx: Db,
  application: typeof businessApplications.$inferSelect,
  input: Input,
) {
  const userId = newId();
  const businessId = newId();
  const now = ctx.clock();
  await tx.insert(users).values({
    id: userId,
    email: application.email,
    passwordHash: application.passwordHash,
    name: application.ownerName ?? application.businessName,
    role: "business",
    createdAt: now,
  });
  await tx.insert(businesses).values({
    id: businessId,
    ownerId: userId,
    businessName: input.businessName ?? application.businessName,
    registrationNumber: application.registrationNumber,
    ownerName: application.ownerName,
    category: input.category ?? application.category,
    address: application.address,
    phone: application.phone,
    description: application.description,
    bankName: application.bankName,
    bankAccountNumber: application.bankAccountNumber,
    bankAccountHolder: application.bankAccountHolder,
    displayTimeSlots: application.displayTimeSlots,
    status: "approved",
    createdAt: now,
  });
  await openBusinessAccount(tx, businessId);
  return { userId, businessId };
}

async function rejectInstead(ctx: AdminContext, { id, reason }: Input) {
  const parsed = rejectInput.safeParse({ id, reason });
  if (!parsed.success)
    throw new AppError("VALIDATION_001", [{ field: "reason", message: "required" }]);
  const { email } = await rejectApplication(ctx, parsed.data);
  return { userId: null, businessId: null, email };
}
