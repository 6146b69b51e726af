import type { Db } from "@buzz/db";
import { redemptions, settlementDetails } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/**
 * A shop's uses that are in no live settlement, of one day or of all, with what the programme owes for each in won.
 * Discount codes count as coupons.
 */
export async function collectUses(tx: Db, businessId: string, day: string | "all") {
  const uses = await tx
    .select({
      redemptionId: redemptions.id,
      type: redemptions.type,
      amount: redemptions.shareAmount,
    })
    .from(redemptions)
    .leftJoin(
      settlementDetails,
      and(eq(settlementDetails.redemptionId, redemptions.id), eq(settlementDetails.live, true)),
    )
    .where(
      and(
        eq(redemptions.businessId, businessId),
        day === "all" ? undefined : eq(redemptions.usedOn, day),
        isNull(settlementDetails.redemptionId),
      ),
    );
  const mileage = uses.filter(({ type }) => type === "mileage");
  const coupons = uses.filter(({ type }) => type !== "mileage");
  const sum = (list: typeof uses) => list.reduce((total, use) => total + use.amount, 0);
  return {
    uses,
    totals: {
      couponCount: coupons.length,
      couponAmount: sum(coupons),
      mileageCount: mileage.length,
      mileageAmount: sum(mileage),
      totalAmount: sum(uses),
    },
  };
}
