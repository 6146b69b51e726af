import { prepareOnce } from "@buzz/db";
import { mileageAccounts, mileageLots } from "@buzz/db/schema";
import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import type { balanceOutput } from "./schemas.js";

const SOON_DAYS = 30;

const balanceQuery = prepareOnce((db) => {
  const userId = sql.placeholder("userId");
  const expiring = db
    .select({ sum: sql`coalesce(sum(${mileageLots.remaining}), 0)` })
    .from(mileageLots)
    .where(
      and(
        eq(mileageLots.userId, userId),
        gt(mileageLots.remaining, 0),
        lte(mileageLots.expiresAt, sql.param(sql.placeholder("soon"), mileageLots.expiresAt)),
      ),
    );
  return db
    .select({
      balance: mileageAccounts.balance,
      totalEarned: mileageAccounts.totalEarned,
      totalUsed: mileageAccounts.totalUsed,
      totalExpired: mileageAccounts.totalExpired,
      updatedAt: mileageAccounts.updatedAt,
      expiringIn30Days: sql<string>`(${expiring})`,
    })
    .from(mileageAccounts)
    .where(eq(mileageAccounts.userId, userId))
    .prepare("mileage_balance");
});

/** The caller's points, and how many of them expire within 30 days. All in P. */
export async function mileageBalance(ctx: UserContext): Promise<z.output<typeof balanceOutput>> {
  const soon = addDays(ctx.clock(), SOON_DAYS);
  const [row] = await balanceQuery(ctx.db).execute({
    userId: ctx.actor.userId,
    soon,
  });
  if (row === undefined) throw new AppError("RESOURCE_001");
  return { ...row, expiringIn30Days: Number(row.expiringIn30Days) };
}
