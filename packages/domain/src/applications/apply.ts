import { type Db, isConstraintViolation } from "@buzz/db";
import { businessApplications, businesses, categories, timeSlot, users } from "@buzz/db/schema";
import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { refuseCommon } from "../auth/password-policy.js";
import { hashPassword } from "../auth/passwords.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { applicantColumns, applicationNumberColumns } from "../kernel/personal-columns.js";
import { documentsOf } from "./documents.js";
import { closeExpired } from "./expire.js";
import type { applyInput, applyOutput } from "./schemas.js";

type Input = z.output<typeof applyInput>;

const OPEN_DAYS = 30;

/**
 * Applies for a shop. An earlier application that was rejected or has expired does not stand in the way.
 *
 * @throws USER_001 the e-mail has an account or an open application. BUSINESS_003 so does the registration number.
 * @throws VALIDATION_002 a common password, unknown category, or a document that the e-mail did not upload.
 */
export async function apply(ctx: Context, input: Input): Promise<z.output<typeof applyOutput>> {
  const { email, password, businessInfo } = input;
  const about = [email, businessInfo.name, businessInfo.registrationNumber];
  await refuseCommon({ password, field: "password", about });
  const passwordHash = await hashPassword(password);
  const id = newId();
  const now = ctx.clock();
  const expiresAt = addDays(now, OPEN_DAYS);
  try {
    await ctx.db.transaction(async (tx) => {
      await refuseTaken(ctx, tx, input);
      await closeExpired(tx, now);
      const documents = await documentsOf(ctx, tx, input);
      await tx.insert(businessApplications).values({
        id,
        ...shopOf(ctx, id, input),
        ...applicantColumns(ctx, id, input.email),
        passwordHash,
        documents,
        createdAt: now,
        expiresAt,
      });
      await recordAudit(ctx, tx, {
        action: "application.submit",
        entityType: "business_application",
        entityId: id,
      });
      await announce(tx, now, [
        { topic: "application.created", to: "admins", payload: { applicationId: id } },
      ]);
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
  return { applicationId: id, status: "pending", submittedAt: now, expiresAt };
}

function shopOf(ctx: Context, id: string, { businessInfo: info, displayTimeSlots }: Input) {
  const { accountNumber, accountHolder } = info.bankAccount;
  const chosen = timeSlot.enumValues.filter((slot) => displayTimeSlots?.[slot]);
  return {
    businessName: info.name,
    ...applicationNumberColumns(ctx, id, info.registrationNumber),
    ownerName: info.ownerName ?? null,
    category: info.category,
    address: info.address,
    phone: ctx.cipher.seal("business_applications.phone", id, info.phone),
    description: info.description ?? null,
    bankName: info.bankAccount.bankName,
    bankAccountNumber: ctx.cipher.seal(
      "business_applications.bank_account_number",
      id,
      accountNumber,
    ),
    bankAccountHolder: ctx.cipher.seal(
      "business_applications.bank_account_holder",
      id,
      accountHolder,
    ),
    displayTimeSlots: chosen.length > 0 ? chosen : [...timeSlot.enumValues],
  };
}

async function refuseTaken(
  { cipher }: Context,
  tx: Db,
  { email, businessInfo }: Input,
): Promise<void> {
  const [category] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, businessInfo.category));
  if (category === undefined)
    throw new AppError("VALIDATION_002", [
      { field: "businessInfo.category", message: "unknown category" },
    ]);
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.emailHash, cipher.lookup("users.email", email)));
  if (user !== undefined) throw new AppError("USER_001");
  const [shop] = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(
      and(
        eq(
          businesses.registrationNumberHash,
          cipher.lookup("businesses.registration_number", businessInfo.registrationNumber),
        ),
        ne(businesses.status, "rejected"),
      ),
    );
  if (shop !== undefined) throw new AppError("BUSINESS_003");
}

function refusalOf(cause: unknown): AppError | undefined {
  if (isConstraintViolation(cause, "business_applications_email_key"))
    return new AppError("USER_001", undefined, { cause });
  if (isConstraintViolation(cause, "business_applications_registration_key"))
    return new AppError("BUSINESS_003", undefined, { cause });
  return undefined;
}
