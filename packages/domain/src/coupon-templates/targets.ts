import type { Db } from "@buzz/db";
import { bulkJobParts, userCoupons, userProfiles, users } from "@buzz/db/schema";
import { and, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { issueInput } from "./issue-schemas.js";

type Targets = Pick<z.output<typeof issueInput>, "couponId" | "userIds" | "userFilters">;

/** Users that matched, and those of them who do not hold the coupon. */
export type Audience = { matched: number; fresh: number };

/** Recipients of one transaction. */
const PART = 2_000;

/** In which state an account must be to get the coupon. */
export const wantedStatus = ({ userFilters }: Targets): "active" | "suspended" =>
  userFilters?.isActive === false ? "suspended" : "active";

/** Counts whom a bulk issue would be for. */
export async function countTargets(db: Db, targets: Targets): Promise<Audience> {
  return read(db, sql`with matched as (${matching(db, targets)}) ${counts}`);
}

/** Fixes whom a bulk issue is for, from this moment on: users that match and do not hold the coupon, in order. */
export async function fixTargets(tx: Db, jobId: string, targets: Targets): Promise<Audience> {
  return read(
    tx,
    sql`with matched as (${matching(tx, targets)}), numbered as (
      select id, (row_number() over (order by id) - 1) / ${PART}::int as part from matched where not holds
    ), parts as (
      insert into ${bulkJobParts} (job_id, part, user_ids)
      select ${jobId}::uuid, part, array_agg(id order by id) from numbered group by part
    ) ${counts}`,
  );
}

const counts = sql`select count(*) as matched, count(*) filter (where not holds) as fresh from matched`;

async function read(db: Db, query: SQL): Promise<Audience> {
  const [row] = await db.execute<Record<keyof Audience, string>>(query);
  return { matched: Number(row?.matched), fresh: Number(row?.fresh) };
}

/** Closed accounts are never among them. */
function matching(db: Db, targets: Targets) {
  const { couponId, userIds, userFilters: filters } = targets;
  const held = db
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(
      and(
        eq(userCoupons.userId, users.id),
        eq(userCoupons.couponId, couponId),
        isNull(userCoupons.codeHash),
      ),
    );
  return db
    .select({ id: users.id, holds: sql<boolean>`exists ${held}`.as("holds") })
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(
      and(
        eq(users.role, "user"),
        eq(users.status, wantedStatus(targets)),
        userIds && sql`${users.id} in (${listed(userIds)})`,
        filters?.university ? eq(userProfiles.university, filters.university) : undefined,
        filters?.registeredAfter ? gte(users.createdAt, filters.registeredAfter) : undefined,
        filters?.registeredBefore ? lt(users.createdAt, filters.registeredBefore) : undefined,
      ),
    );
}

/** However many: one parameter. */
const listed = (ids: string[]) =>
  sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)`;
