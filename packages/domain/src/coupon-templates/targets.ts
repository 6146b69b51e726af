import type { Db } from "@buzz/db";
import { userCoupons, userProfiles, users } from "@buzz/db/schema";
import { and, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { issueInput } from "./issue-schemas.js";

type Targets = Pick<z.output<typeof issueInput>, "couponId" | "userIds" | "userFilters">;

/**
 * The users whom a bulk issue is for, in order, and whether they hold the coupon already. Their accounts are locked, as
 * those of every command before it comes to budgets. Closed accounts are never among them.
 */
export async function lockTargets(
  tx: Db,
  { couponId, userIds, userFilters: filters }: Targets,
): Promise<{ userId: string; holds: boolean }[]> {
  const held = tx
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(
      and(
        eq(userCoupons.userId, users.id),
        eq(userCoupons.couponId, couponId),
        isNull(userCoupons.codeHash),
      ),
    );
  return tx
    .select({ userId: users.id, holds: sql<boolean>`exists ${held}` })
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(
      and(
        eq(users.role, "user"),
        eq(users.status, filters?.isActive === false ? "suspended" : "active"),
        userIds && sql`${users.id} in (${listed(userIds)})`,
        filters?.university ? eq(userProfiles.university, filters.university) : undefined,
        filters?.registeredAfter ? gte(users.createdAt, filters.registeredAfter) : undefined,
        filters?.registeredBefore ? lt(users.createdAt, filters.registeredBefore) : undefined,
      ),
    )
    .orderBy(asc(users.id))
    .for("key share", { of: users });
}

/** However many: one parameter. */
const listed = (ids: string[]) =>
  sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)`;
