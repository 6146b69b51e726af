import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

export type LockedAccount = typeof users.$inferSelect;

/** Locks an account for a change by an operator, until the transaction ends. @throws RESOURCE_001 unknown. */
export async function lockAccount(tx: Db, id: string): Promise<LockedAccount> {
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for("no key update");
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}

/** @throws AUTH_003 for the account of an operator. */
export function refuseOperators({ role }: LockedAccount): void {
  if (role === "admin") throw new AppError("AUTH_003");
}

/** @throws AUTH_003 for the caller's own account, and for an operator's unless the caller is a super_admin. */
export function refuseEquals({ actor }: AdminContext, { id, role }: LockedAccount): void {
  const isOwn = id === actor.userId;
  if (isOwn || (role === "admin" && actor.adminRole !== "super_admin"))
    throw new AppError("AUTH_003");
}
