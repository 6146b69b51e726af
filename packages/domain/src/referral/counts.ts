import { referralRewards, referralVisits, users } from "@buzz/db/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { UserContext } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { startOf, type Timeframe } from "./periods.js";

/** Who has signed in within this time counts as active (rules §14). */
const ACTIVE_DAYS = 7;

/** A number of rows, or a sum over them, that meet a condition. */
const numberOf = (aggregate: SQL, condition: SQL) =>
  sql`coalesce(${aggregate} filter (where ${condition}), 0)`.mapWith(Number);

/** The caller's conversions (denied ones left out) and what they brought, in P, in all and by period. */
export async function readConversions({ db, actor, clock }: UserContext, timeframe: Timeframe) {
  const now = clock();
  const { createdAt, status, amount } = referralRewards;
  const counted = sql`${status} <> 'denied'`;
  const within = (frame: Timeframe) => since(sql`${createdAt}`, startOf(frame, now));
  const count = sql`count(*)`;
  const active = sql`${users.lastLoginAt} >= ${addDays(now, -ACTIVE_DAYS).toISOString()}::timestamptz`;
  const [row] = await db
    .select({
      total: numberOf(count, counted),
      weekly: numberOf(count, sql`${counted} and ${within("week")}`),
      monthly: numberOf(count, sql`${counted} and ${within("month")}`),
      inTimeframe: numberOf(count, sql`${counted} and ${within(timeframe)}`),
      active: numberOf(count, sql`${counted} and ${active}`),
      earned: numberOf(sql`sum(${amount})`, sql`${status} = 'paid'`),
      earnedInTimeframe: numberOf(
        sql`sum(${amount})`,
        sql`${status} = 'paid' and ${within(timeframe)}`,
      ),
    })
    .from(referralRewards)
    .innerJoin(users, eq(users.id, referralRewards.referredUserId))
    .where(and(eq(referralRewards.userId, actor.userId), eq(referralRewards.side, "referrer")));
  if (row === undefined) throw new Error("an aggregate gives one row");
  return row;
}

/** Visits to the caller's invite link, in all and by period; `unique` counts addresses. */
export async function readVisits({ db, actor, clock }: UserContext, timeframe: Timeframe) {
  const now = clock();
  const { visitedAt, ip, referrerId } = referralVisits;
  const within = (frame: Timeframe) => since(sql`${visitedAt}`, startOf(frame, now));
  const count = sql`count(*)`;
  const [row] = await db
    .select({
      total: count.mapWith(Number),
      weekly: numberOf(count, within("week")),
      monthly: numberOf(count, within("month")),
      inTimeframe: numberOf(count, within(timeframe)),
      unique: sql`count(distinct ${ip})`.mapWith(Number),
    })
    .from(referralVisits)
    .where(eq(referrerId, actor.userId));
  if (row === undefined) throw new Error("an aggregate gives one row");
  return row;
}

const since = (column: SQL, start: Date) => sql`${column} >= ${start.toISOString()}::timestamptz`;
