import type { Db } from "@buzz/db";
import { userAdminRoles, users } from "@buzz/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

/**
 * Makes a change to operators that does not take the last active super_admin whose assignment has no end. Changes at
 * the same moment meet at the super_admins' rows, so that two of them cannot remove each other.
 *
 * @throws RESOURCE_003 when none would be left.
 */
export async function keepingSuperAdmin(tx: Db, change: () => Promise<void>): Promise<void> {
  await tx
    .select({ userId: userAdminRoles.userId })
    .from(userAdminRoles)
    .where(eq(userAdminRoles.role, "super_admin"))
    .orderBy(asc(userAdminRoles.userId))
    .for("update");
  const had = await hasSuperAdmin(tx);
  await change();
  if (had && !(await hasSuperAdmin(tx))) throw new AppError("RESOURCE_003");
}

async function hasSuperAdmin(tx: Db): Promise<boolean> {
  const found = await tx
    .select({ userId: userAdminRoles.userId })
    .from(userAdminRoles)
    .innerJoin(users, eq(users.id, userAdminRoles.userId))
    .where(
      and(
        eq(userAdminRoles.role, "super_admin"),
        isNull(userAdminRoles.expiresAt),
        eq(users.status, "active"),
      ),
    )
    .limit(1);
  return found.length > 0;
}
