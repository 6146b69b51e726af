import type { Db } from "@buzz/db";
import { businessApplications, businesses, businessImages } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
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
  if (shop !== undefined)
    await tx.delete(businessImages).where(eq(businessImages.businessId, shop.id));
}

/** Takes everything personal from the applications that an e-mail made; their decisions stay. */
export async function eraseApplications(tx: Db, email: string): Promise<void> {
  await tx
    .update(businessApplications)
    .set({
      email: sql`${businessApplications.id} || '@deleted.invalid'`,
      registrationNumber: sql`'deleted-' || ${businessApplications.id}`,
      passwordHash: "",
      ownerName: null,
      phone: null,
      bankName: null,
      bankAccountNumber: null,
      bankAccountHolder: null,
      documents: [],
    })
    .where(eq(businessApplications.email, email));
}
