import type { Db } from "@buzz/db";
import { couponCounters } from "@buzz/db/schema";
import { inArray, sql } from "drizzle-orm";

/** What became of a template's coupons; `discounts` in won. */
export type Counts = { issued: number; used: number; discounts: number };

/** The counters' shards added up, wherever they are grouped. */
export const countColumns = {
  issued: sql`coalesce(sum(${couponCounters.issuedCount}), 0)`.mapWith(Number),
  used: sql`coalesce(sum(${couponCounters.usedCount}), 0)`.mapWith(Number),
  discounts: sql`coalesce(sum(${couponCounters.discountTotal}), 0)`.mapWith(Number),
};

/** The counts of templates, read at once. */
export async function countsOf(db: Db, templateIds: string[]): Promise<(id: string) => Counts> {
  const rows = await db
    .select({ id: couponCounters.couponId, ...countColumns })
    .from(couponCounters)
    .where(inArray(couponCounters.couponId, templateIds))
    .groupBy(couponCounters.couponId);
  const counts = new Map(rows.map(({ id, ...sums }) => [id, sums]));
  return (id) => counts.get(id) ?? { issued: 0, used: 0, discounts: 0 };
}
