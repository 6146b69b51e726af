import { passkeys, twoFactor, userAdminRoles, users } from "@buzz/db/schema";
import { and, count, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ordered } from "../kernel/ordering.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { listInput, listOutput } from "./schemas.js";

const assigner = alias(users, "assigner");

const order = {
  name: users.name,
  createdAt: users.createdAt,
  lastLoginAt: sql`coalesce(${users.lastLoginAt}, '-infinity')`,
};

/** Operators with their sub-role, until when it holds, and how they are protected. */
export async function listOperators(
  { db, cipher }: AdminContext,
  input: z.output<typeof listInput>,
): Promise<z.output<typeof listOutput>> {
  const where = and(
    eq(users.role, "admin"),
    input.role && eq(userAdminRoles.role, input.role),
    input.status && eq(users.status, input.status),
    input.search ? sql`strpos(lower(${users.name}), lower(${input.search})) > 0` : undefined,
  );
  const held = db.select({ one: sql`1` }).from(passkeys).where(eq(passkeys.userId, users.id));
  const [rows, [total]] = await Promise.all([
    db
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        status: users.status,
        role: userAdminRoles.role,
        roleExpiresAt: userAdminRoles.expiresAt,
        assignedAt: userAdminRoles.assignedAt,
        assignedByName: assigner.name,
        secondFactor: sql<boolean>`${or(isNotNull(twoFactor.enabledAt), exists(held))}`,
        mustChangePassword: users.mustChangePassword,
        temporaryPasswordExpiresAt: users.temporaryPasswordExpiresAt,
        lastLoginAt: users.lastLoginAt,
        createdAt: users.createdAt,
      })
      .from(users)
      .innerJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
      .leftJoin(assigner, eq(assigner.id, userAdminRoles.assignedBy))
      .leftJoin(twoFactor, eq(twoFactor.userId, users.id))
      .where(where)
      .orderBy(...ordered(order[input.sortBy], users.id, input.sortOrder))
      .limit(input.limit)
      .offset(offsetOf(input)),
    db
      .select({ count: count() })
      .from(users)
      .innerJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
      .where(where),
  ]);
  const items = rows.map((row) => ({ ...row, email: cipher.open(row.email, row.id) }));
  return paginate(items, total?.count ?? 0, input);
}
