import type { Db } from "@buzz/db";
import {
  businesses,
  redemptions,
  referralRewards,
  settlementRequests,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, eq, gte, inArray, isNotNull, lt, ne, type SQLWrapper, sql } from "drizzle-orm";
import { shiftMonth, startOfMonth } from "../kernel/days.js";
import { standing } from "../redemption/standing.js";

const distinct = (column: SQLWrapper) => sql`count(distinct ${column})`.mapWith(Number);
const sum = (amount: SQLWrapper) => sql`coalesce(sum(${amount}), 0)`.mapWith(Number);

/** The figures of a month of Seoul that its report is made of; amounts in won. */
export async function monthlyFigures(db: Db, month: string) {
  const from = startOfMonth(month);
  const until = startOfMonth(shiftMonth(month, 1));
  const within = (column: Parameters<typeof gte>[0]) => and(gte(column, from), lt(column, until));
  // Shops that were ever approved by then; those suspended since took part like the others.
  const wasOpen = and(
    inArray(businesses.status, ["approved", "suspended"]),
    lt(businesses.approvedAt, until),
  );
  const isSettled = and(
    eq(settlementRequests.budgetMonth, month),
    inArray(settlementRequests.status, ["approved", "reconciling", "paid"]),
  );
  const [newUsers, shops, [referrers], [uses], [referred], [settled]] = await Promise.all([
    db.$count(users, and(eq(users.role, "user"), within(users.createdAt))),
    db.$count(businesses, wasOpen),
    db
      .select({ count: distinct(referralRewards.userId) })
      .from(referralRewards)
      .where(
        and(
          eq(referralRewards.side, "referrer"),
          ne(referralRewards.status, "denied"),
          within(referralRewards.createdAt),
        ),
      ),
    db
      .select({ shops: distinct(redemptions.businessId) })
      .from(redemptions)
      .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
      .where(and(within(redemptions.usedAt), wasOpen, standing)),
    db
      .select({
        sales: sum(sql`coalesce(${redemptions.purchaseAmount}, ${redemptions.shareAmount})`),
      })
      .from(redemptions)
      .innerJoin(userProfiles, eq(userProfiles.userId, redemptions.userId))
      .where(and(within(redemptions.usedAt), isNotNull(userProfiles.referrerId), standing)),
    db
      .select({
        amount: sum(settlementRequests.totalAmount),
        shops: distinct(settlementRequests.businessId),
      })
      .from(settlementRequests)
      .where(isSettled),
  ]);
  return {
    newUsers,
    activeReferrers: referrers?.count ?? 0,
    shops,
    shopsWithUses: uses?.shops ?? 0,
    referredSales: referred?.sales ?? 0,
    settled: settled?.amount ?? 0,
    settledShops: settled?.shops ?? 0,
  };
}
