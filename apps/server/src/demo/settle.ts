import { redemptions } from "@buzz/db/schema";
import { approveSettlement, markPaid, requestSettlement } from "@buzz/domain/settlements";
import { eq } from "drizzle-orm";
import type { Month } from "./month.js";

/** Requests of the last days still wait for the operator, and those of today for the owners. */
const UNDECIDED_DAYS = 2;
const UNPAID_DAYS = 4;

/** In the evening each shop that had customers requests its day; older requests have been approved and paid. */
export async function settleDay(
  { world, operatorId, owners }: Month,
  day: string,
  daysAgo: number,
): Promise<void> {
  if (daysAgo === 0) return;
  const busy = await world
    .system()
    .db.selectDistinct({ businessId: redemptions.businessId })
    .from(redemptions)
    .where(eq(redemptions.usedOn, day));
  const busyIds = new Set(busy.map((row) => row.businessId));
  const operator = world.operator(operatorId);
  for (const owner of owners) {
    if (!busyIds.has(owner.businessId)) continue;
    const { settlementId: id } = await requestSettlement(world.owner(owner.userId), {
      settlementDate: day,
    });
    if (daysAgo <= UNDECIDED_DAYS) continue;
    await approveSettlement(operator, { id, approved: true });
    if (daysAgo > UNPAID_DAYS) await markPaid(operator, { id, outcome: "paid" });
  }
}
