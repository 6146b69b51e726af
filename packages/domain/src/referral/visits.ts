import type { Db } from "@buzz/db";
import { referralRewards, referralVisits, userProfiles, users } from "@buzz/db/schema";
import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { DAY_MS } from "../kernel/days.js";
import { newId } from "../kernel/ids.js";

export type Referrer = { userId: string; name: string; phone: string | null; code: string };

/** The active user a code belongs to; undefined when there is none. */
export async function findReferrer(db: Db, code: string): Promise<Referrer | undefined> {
  const [row] = await db
    .select({
      userId: users.id,
      name: users.name,
      phone: userProfiles.phone,
      code: userProfiles.referralCode,
    })
    .from(userProfiles)
    .innerJoin(users, eq(users.id, userProfiles.userId))
    .where(and(eq(userProfiles.referralCode, code), eq(users.status, "active")));
  return row;
}

export async function writeVisit(
  ctx: Context,
  tx: Db,
  referrer: Referrer,
  metadata: Record<string, string> = {},
): Promise<{ id: string; visitedAt: Date }> {
  const visit = { id: newId(), visitedAt: ctx.clock() };
  await tx.insert(referralVisits).values({
    ...visit,
    referralCode: referrer.code,
    referrerId: referrer.userId,
    ip: ctx.client.ip,
    userAgent: ctx.client.userAgent,
    metadata,
  });
  return visit;
}

type Visit = { id: string; visitedAt: Date; converted: boolean };

/**
 * The visit a sign-up belongs to, locked: the one named by `visitId`, else the latest unconverted one of the
 * code from the same address within `recentSeconds`, else one written now.
 */
export async function lockVisit(
  ctx: Context,
  tx: Db,
  referrer: Referrer,
  { visitId, recentSeconds }: { visitId: string | undefined; recentSeconds: number },
): Promise<Visit> {
  const ofReferrer = eq(referralVisits.referralCode, referrer.code);
  const since = new Date(ctx.clock().getTime() - recentSeconds * 1000);
  const wanted =
    visitId !== undefined
      ? and(ofReferrer, eq(referralVisits.id, visitId))
      : and(
          ofReferrer,
          isNull(referralVisits.convertedUserId),
          gt(referralVisits.visitedAt, since),
          ctx.client.ip === null ? sql`false` : eq(referralVisits.ip, ctx.client.ip),
        );
  const [found] = await tx
    .select({
      id: referralVisits.id,
      visitedAt: referralVisits.visitedAt,
      converted: sql<boolean>`${referralVisits.convertedUserId} is not null`,
    })
    .from(referralVisits)
    .where(wanted)
    .orderBy(desc(referralVisits.visitedAt))
    .limit(1)
    .for("update");
  return found ?? { ...(await writeVisit(ctx, tx, referrer)), converted: false };
}

/** How many conversions a referrer has had, in all (denied ones left out) and rewarded in the last 24 h. */
export async function countConversions(tx: Db, referrerId: string, now: Date) {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString();
  const [row] = await tx
    .select({
      all: sql<number>`count(*)::int`,
      in24h: sql<number>`(count(*) filter (where ${referralRewards.createdAt} > ${dayAgo}::timestamptz))::int`,
    })
    .from(referralRewards)
    .where(
      and(
        eq(referralRewards.userId, referrerId),
        eq(referralRewards.side, "referrer"),
        ne(referralRewards.status, "denied"),
      ),
    );
  return row ?? { all: 0, in24h: 0 };
}

/**
 * How many sign-ups from an address were rewarded in the last 24 h. Sign-ups by referral from one address
 * wait for one another here, so that the count holds until commit.
 */
export async function countFromAddress(tx: Db, ip: string | null, now: Date): Promise<number> {
  if (ip === null) return 0;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`referral-ip/${ip}`}, 0))`);
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(referralRewards)
    .where(
      and(
        eq(referralRewards.ip, ip),
        eq(referralRewards.side, "referee"),
        eq(referralRewards.status, "paid"),
        gt(referralRewards.createdAt, new Date(now.getTime() - DAY_MS)),
      ),
    );
  return row?.count ?? 0;
}
