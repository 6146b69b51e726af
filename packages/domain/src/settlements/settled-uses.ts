import type { Db } from "@buzz/db";
import { redemptions, settlementDetails, users } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { maskName } from "../kernel/masking.js";

/** The uses that a settlement pays, in the order of time, with masked names. Amounts in won. */
export async function settledUses(db: Db, settlementId: string) {
  const rows = await db
    .select({
      type: redemptions.type,
      use: {
        transactionNo: redemptions.transactionNo,
        customer: users.name,
        purchaseAmount: redemptions.purchaseAmount,
        discountAmount: redemptions.discountAmount,
        amount: settlementDetails.amount,
        at: redemptions.usedAt,
      },
    })
    .from(settlementDetails)
    .innerJoin(redemptions, eq(redemptions.id, settlementDetails.redemptionId))
    .innerJoin(users, eq(users.id, redemptions.userId))
    .where(eq(settlementDetails.settlementId, settlementId))
    .orderBy(asc(redemptions.usedAt), asc(redemptions.id));
  const usesOf = (wanted: (type: string) => boolean) =>
    rows
      .filter(({ type }) => wanted(type))
      .map(({ use }) => ({ ...use, customer: maskName(use.customer) }));
  return {
    coupons: usesOf((type) => type !== "mileage"),
    mileage: usesOf((type) => type === "mileage"),
  };
}
