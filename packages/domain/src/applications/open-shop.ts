import type { Db } from "@buzz/db";
import { type businessApplications, businesses, files, users } from "@buzz/db/schema";
import { openBusinessAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
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
  const userId = newId();
  const businessId = newId();
  const now = ctx.clock();
  await tx.insert(users).values({
    id: userId,
    email: application.email,
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
    approvedAt: now,
    createdAt: now,
  });
  await openBusinessAccount(tx, businessId);
  await tx
    .update(files)
    .set({ ownerId: userId })
    .where(eq(files.applicantEmail, application.email));
  return { userId, businessId };
}
