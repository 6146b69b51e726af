import { settlementRequests } from "@buzz/db/schema";
import { and, asc, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { MOST_LINES, type payableOutput } from "./schemas.js";

/** What one order to the bank can take by now: approved settlements that come to something, the oldest first. Amounts in won. */
export async function listPayable({ db }: AdminContext): Promise<z.output<typeof payableOutput>> {
  const where = and(
    eq(settlementRequests.status, "approved"),
    gt(settlementRequests.totalAmount, 0),
  );
  const [rows, all] = await Promise.all([
    db
      .select({ id: settlementRequests.id, amount: settlementRequests.totalAmount })
      .from(settlementRequests)
      .where(where)
      .orderBy(asc(settlementRequests.requestedAt), asc(settlementRequests.id))
      .limit(MOST_LINES),
    db.$count(settlementRequests, where),
  ]);
  return {
    settlementIds: rows.map(({ id }) => id),
    totalAmount: rows.reduce((sum, { amount }) => sum + amount, 0),
    left: Math.max(0, all - rows.length),
  };
}
