import type { Db } from "@buzz/db";
import { redemptions, settlementDetails } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/** A shop's uses of one day that are in no live settlement, with what the programme owes for each in won. */
export async function collectUses(tx: Db, businessId: string, day: string) {
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
        eq(redemptions.usedOn, day),
        isNull(settlementDetails.redemptionId),
      ),
    );
  const of = (type: "coupon" | "mileage") => uses.filter((use) => use.type === type);
  const sum = (list: typeof uses) => list.reduce((total, use) => total + use.amount, 0);
  return {
    uses,
    totals: {
      couponCount: of("coupon").length,
      couponAmount: sum(of("coupon")),
      mileageCount: of("mileage").length,
      mileageAmount: sum(of("mileage")),
      totalAmount: sum(uses),
    },
  };
}
