import type { Db } from "@buzz/db";
import { type LookupHash, referralVisits, userProfiles, users } from "@buzz/db/schema";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { deviceHash } from "../devices/device-hash.js";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";

export type PhoneHash = LookupHash<"user_profiles.phone">;

export type Referrer = {
  userId: string;
  name: string;
  phoneHash: PhoneHash | null;
  code: string;
};

/** The active user a code belongs to; undefined when there is none. */
export async function findReferrer(db: Db, code: string): Promise<Referrer | undefined> {
  const [row] = await db
    .select({ userId: users.id, name: users.name, phoneHash: userProfiles.phoneHash })
    .from(userProfiles)
    .innerJoin(users, eq(users.id, userProfiles.userId))
    .where(
      and(eq(userProfiles.referralCode, code), eq(users.status, "active"), eq(users.role, "user")),
    );
  return row && { ...row, code };
}

export async function writeVisit(
  ctx: Context,
  tx: Db,
  referrer: Referrer,
  { visitedAt, metadata }: { visitedAt: Date; metadata: Record<string, string> },
): Promise<{ id: string; visitedAt: Date }> {
  const visit = { id: newId(), visitedAt };
  await tx.insert(referralVisits).values({
    ...visit,
    referralCode: referrer.code,
    referrerId: referrer.userId,
    ip: ctx.client.ip,
    userAgent: ctx.client.userAgent,
    deviceHash: deviceHash(ctx),
    metadata,
  });
  return visit;
}

/**
 * `known` is false for a visit that was named and is none of the code's; one written now stands in for it. `device` is
 * null for a visit that was merely found: the inviter may have tried the link at the same address.
 */
export type Visit = {
  id: string;
  visitedAt: Date;
  known: boolean;
  converted: boolean;
  device: string | null;
};

/**
 * The visit that a conversion belongs to, locked: the one named by `visitId`, else the latest unconverted one of the
 * code from the same address within `recentSeconds`, else one written as of `signedUpAt`: an account must not be older
 * than its visit, not even by the millisecond that passed meanwhile.
 */
export async function lockVisit(
  ctx: Context,
  tx: Db,
  referrer: Referrer,
  {
    visitId,
    recentSeconds,
    signedUpAt,
  }: { visitId: string | undefined; recentSeconds: number; signedUpAt: Date },
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
      device: visitId === undefined ? sql<null>`null` : referralVisits.deviceHash,
      converted: sql<boolean>`${referralVisits.convertedUserId} is not null`,
    })
    .from(referralVisits)
    .where(wanted)
    .orderBy(desc(referralVisits.visitedAt))
    .limit(1)
    .for("update");
  if (found !== undefined) return { ...found, known: true };
  const written = await writeVisit(ctx, tx, referrer, { visitedAt: signedUpAt, metadata: {} });
  return { ...written, known: visitId === undefined, converted: false, device: null };
}

export async function markConverted(
  tx: Db,
  visit: Visit,
  convertedUserId: string,
  convertedAt: Date,
): Promise<void> {
  await tx
    .update(referralVisits)
    .set({ convertedAt, convertedUserId })
    .where(eq(referralVisits.id, visit.id));
}
