import type { Db } from "@buzz/db";
import { businesses, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Deps } from "../kernel/context.js";
import { maskEmail, maskRegistrationNumber } from "../kernel/masking.js";
import { listedColumns } from "./columns.js";
import type { operatedBusiness } from "./schemas.js";

/** Shops as operators see them, before masking. */
export const selectOperated = (db: Db) =>
  db
    .select({
      ...listedColumns,
      status: businesses.status,
      ownerId: businesses.ownerId,
      ownerEmail: users.email,
      businessNumber: businesses.registrationNumber,
    })
    .from(businesses)
    .innerJoin(users, eq(users.id, businesses.ownerId));

type Operated = Awaited<ReturnType<typeof selectOperated>>[number];

export function presentOperated(
  { cipher }: Pick<Deps, "cipher">,
  { ownerEmail, ...row }: Operated,
): z.output<typeof operatedBusiness> {
  const shop = cipher.openAll(row, row.id);
  return {
    ...shop,
    ownerEmail: maskEmail(cipher.open(ownerEmail, row.ownerId)),
    businessNumber: maskRegistrationNumber(shop.businessNumber),
  };
}
