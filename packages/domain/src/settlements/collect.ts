import type { Db } from "@buzz/db";
import { redemptions, settlementDetails } from "@buzz/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";

/**
 * A shop's uses that are in no live settlement, of one day or of all, with what the programme owes for each in won.
 * Discount codes count as coupons. They are locked: none can be undone before the transaction that claims them ends.
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
        eq(redemptions.owed, true),
        day === "all" ? undefined : eq(redemptions.usedOn, day),
        isNull(settlementDetails.redemptionId),
      ),
    )
    .orderBy(asc(redemptions.id))
    .for("no key update", { of: redemptions });
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
    },
  };
}
