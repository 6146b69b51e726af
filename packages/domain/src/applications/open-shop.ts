import type { Db } from "@buzz/db";
import { type businessApplications, businesses, files, users } from "@buzz/db/schema";
import { openBusinessAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { emailColumns, shopNumberColumns } from "../kernel/personal-columns.js";
import type { approveInput } from "./schemas.js";

type Application = typeof businessApplications.$inferSelect;
type Input = z.output<typeof approveInput>;

/** Makes an application an owner's account, a shop and its ledger account; its documents become the owner's. */
export async function openShop(
  ctx: AdminContext,
  tx: Db,
  application: Application,
  input: Pick<Input, "businessName" | "category">,
): Promise<{ userId: string; businessId: string }> {
  const { cipher } = ctx;
  const plain = cipher.openAll(application, application.id);
  const userId = newId();
  const businessId = newId();
  const now = ctx.clock();
  await tx.insert(users).values({
    id: userId,
    ...emailColumns(ctx, userId, plain.email),
    passwordHash: application.passwordHash,
    name: application.ownerName ?? application.businessName,
    role: "business",
    passwordChangedAt: application.createdAt,
    createdAt: now,
  });
  await tx.insert(businesses).values({
    id: businessId,
    ownerId: userId,
    businessName: input.businessName ?? application.businessName,
    ...shopNumberColumns(ctx, businessId, plain.registrationNumber),
    ownerName: application.ownerName,
    category: input.category ?? application.category,
    address: application.address,
    phone: cipher.seal("businesses.phone", businessId, plain.phone),
    description: application.description,
    bankName: application.bankName,
    bankAccountNumber: cipher.seal(
      "businesses.bank_account_number",
      businessId,
      plain.bankAccountNumber,
    ),
    bankAccountHolder: cipher.seal(
      "businesses.bank_account_holder",
      businessId,
      plain.bankAccountHolder,
    ),
    displayTimeSlots: application.displayTimeSlots,
    status: "approved",
    approvedAt: now,
    createdAt: now,
  });
  await openBusinessAccount(tx, businessId);
  await tx
    .update(files)
    .set({ ownerId: userId })
    .where(eq(files.applicantHash, application.emailHash));
  return { userId, businessId };
}
