import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskAccount } from "../kernel/masking.js";
import { detailColumns } from "./columns.js";
import { shopImages } from "./owner/shop-images.js";
import type { myBusinessOutput } from "./schemas.js";

/** The caller's own shop, bank account masked. @throws BUSINESS_001 when the caller has none. */
export async function myBusiness(ctx: OwnerContext): Promise<z.output<typeof myBusinessOutput>> {
  const [row] = await ctx.db
    .select({
      ...detailColumns,
      businessNumber: businesses.registrationNumber,
      ownerName: businesses.ownerName,
      status: businesses.status,
      menu: businesses.menu,
      priceRange: businesses.priceRange,
      facilities: businesses.facilities,
      bankName: businesses.bankName,
      accountNumber: businesses.bankAccountNumber,
      accountHolder: businesses.bankAccountHolder,
    })
    .from(businesses)
    .where(eq(businesses.ownerId, ctx.actor.userId));
  if (row === undefined) throw new AppError("BUSINESS_001");
  const { bankName, accountNumber, accountHolder, ...shop } = ctx.cipher.openAll(row, row.id);
  const bankAccount = { bankName, accountNumber: maskAccount(accountNumber), accountHolder };
  return { ...shop, gallery: await shopImages(ctx.db, row.id), bankAccount };
}
