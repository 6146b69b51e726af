import { settlementRequests } from "@buzz/db/schema";
import { and, gte, lte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import type { statsInput, statsOutput, status } from "./schemas.js";

type Sum = { count: number; amount: number };

/** How many settlements there are and their won: in all, by status and by month of the settled day. */
export async function settlementStats(
  ctx: AdminContext,
  { startDate, endDate }: z.output<typeof statsInput>,
): Promise<z.output<typeof statsOutput>> {
  const monthOfDay = sql<string>`to_char(${settlementRequests.settlementDate}, 'YYYY-MM')`;
  const groups = await ctx.db
    .select({
      month: monthOfDay,
      status: settlementRequests.status,
      count: sql<number>`count(*)::int`,
      amount: sql`sum(${settlementRequests.totalAmount})`.mapWith(Number),
    })
    .from(settlementRequests)
    .where(
      and(
        startDate ? gte(settlementRequests.settlementDate, startDate) : undefined,
        endDate ? lte(settlementRequests.settlementDate, endDate) : undefined,
      ),
    )
    .groupBy(sql`1`, settlementRequests.status)
    .orderBy(sql`1`);
  const sumOf = (wanted: (group: (typeof groups)[number]) => boolean): Sum =>
    groups
      .filter(wanted)
      .reduce(
        (sum, group) => ({ count: sum.count + group.count, amount: sum.amount + group.amount }),
        { count: 0, amount: 0 },
      );
  const ofStatus = (wanted: z.output<typeof status>) => sumOf((group) => group.status === wanted);
  return {
    overall: sumOf(() => true),
    byStatus: {
      pending: ofStatus("pending"),
      approved: ofStatus("approved"),
      reconciling: ofStatus("reconciling"),
      paid: ofStatus("paid"),
      returned: ofStatus("returned"),
      rejected: ofStatus("rejected"),
      cancelled: ofStatus("cancelled"),
    },
    monthly: [...new Set(groups.map((group) => group.month))].map((month) => ({
      month,
      ...sumOf((group) => group.month === month),
    })),
  };
}
