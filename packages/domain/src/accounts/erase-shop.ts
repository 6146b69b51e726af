import type { Db } from "@buzz/db";
import {
  bankAccountChanges,
  businessApplications,
  businesses,
  businessImages,
  type LookupHash,
} from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { applicantColumns, applicationNumberColumns } from "../kernel/personal-columns.js";
import { moveOwnShop } from "./move-own-shop.js";

/**
 * Suspends an owner's shop and takes from it who the owner is. Its name, address and registration number stay: they
 * say to whom the programme paid, which the law has it keep.
 */
export async function eraseShop(ctx: Context, tx: Db, ownerId: string): Promise<void> {
  await moveOwnShop(ctx, tx, ownerId, { status: "suspended" });
  const [shop] = await tx
    .update(businesses)
    .set({
      ownerName: null,
      phone: null,
      bankName: null,
      bankAccountNumber: null,
      bankAccountHolder: null,
      statusReason: null,
    })
    .where(eq(businesses.ownerId, ownerId))
    .returning({ id: businesses.id });
  if (shop === undefined) return;
  await tx.delete(businessImages).where(eq(businessImages.businessId, shop.id));
  await tx.delete(bankAccountChanges).where(eq(bankAccountChanges.businessId, shop.id));
}

/** Takes everything personal from the applications that an e-mail made; their decisions stay. */
export async function eraseApplications(
  ctx: Context,
  tx: Db,
  applicant: LookupHash<"business_applications.email">,
): Promise<void> {
  const made = await tx
    .select({ id: businessApplications.id })
    .from(businessApplications)
    .where(eq(businessApplications.emailHash, applicant))
    .for("update");
  for (const { id } of made)
    await tx
      .update(businessApplications)
      .set({
        ...applicantColumns(ctx, id, `${id}@deleted.invalid`),
        ...applicationNumberColumns(ctx, id, `deleted-${id}`),
        passwordHash: "",
        ownerName: null,
        phone: null,
        bankName: null,
        bankAccountNumber: null,
        bankAccountHolder: null,
        documents: [],
      })
      .where(eq(businessApplications.id, id));
}
