import { mileageAccounts, mileageLots } from "@buzz/db/schema";
import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { balanceOutput } from "./schemas.js";

/** The caller's points, and how many of them expire within 30 days. All in P. */
export async function mileageBalance(ctx: UserContext): Promise<z.output<typeof balanceOutput>> {
  const soon = addDays(ctx.clock(), 30);
  const expiring = ctx.db
    .select({ sum: sql`coalesce(sum(${mileageLots.remaining}), 0)` })
    .from(mileageLots)
    .where(
      and(
        eq(mileageLots.userId, ctx.actor.userId),
        gt(mileageLots.remaining, 0),
        lte(mileageLots.expiresAt, soon),
      ),
    );
  const [row] = await ctx.db
    .select({
      balance: mileageAccounts.balance,
      totalEarned: mileageAccounts.totalEarned,
      totalUsed: mileageAccounts.totalUsed,
      totalExpired: mileageAccounts.totalExpired,
      updatedAt: mileageAccounts.updatedAt,
      expiringIn30Days: sql<string>`(${expiring})`,
    })
    .from(mileageAccounts)
    .where(eq(mileageAccounts.userId, ctx.actor.userId));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return { ...row, expiringIn30Days: Number(row.expiringIn30Days) };
}
