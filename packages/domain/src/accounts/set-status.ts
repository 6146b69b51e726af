import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { keepingSuperAdmin } from "../operators/keep-super-admin.js";
import { readAccount } from "./get.js";
import { type LockedAccount, lockAccount, refuseEquals } from "./lock.js";
import type { account, setStatusInput } from "./schemas.js";

type Status = "active" | "suspended";

/**
 * Suspends an account or makes it active again. A suspended one loses its sessions at once.
 *
 * @throws AUTH_003 the caller's own account, or an operator's unless the caller is a super_admin.
 * @throws RESOURCE_001 unknown. RESOURCE_003 an erased account, or the last active super_admin.
 */
export async function setAccountStatus(
  ctx: AdminContext,
  { id, status, reason }: z.output<typeof setStatusInput>,
): Promise<z.output<typeof account>> {
  const { changed, ended } = await ctx.db.transaction(async (tx) => {
    const target = await lockAccount(tx, id);
    refuseEquals(ctx, target);
    const sessions = await moveStatus(ctx, tx, target, { status, reason });
    return { changed: await readAccount(ctx, tx, id), ended: sessions };
  });
  ended.forEach(ctx.authenticator.forget);
  return changed;
}

/** @returns the sessions that ended. @throws RESOURCE_003 as `setAccountStatus` does. */
export async function moveStatus(
  ctx: AdminContext,
  tx: Db,
  target: LockedAccount,
  { status, reason }: { status: Status; reason?: string | undefined },
): Promise<string[]> {
  if (target.status === status) return [];
  if (target.anonymisedAt !== null) throw new AppError("RESOURCE_003");
  const change = async () => {
    await tx.update(users).set({ status }).where(eq(users.id, target.id));
  };
  await (target.role === "admin" ? keepingSuperAdmin(tx, change) : change());
  await recordAudit(ctx, tx, {
    action: "user.set_status",
    entityType: "user",
    entityId: target.id,
    oldValues: { status: target.status },
    newValues: { status },
    reason,
  });
  return status === "active" ? [] : revokeSessions(ctx, tx, { userId: target.id, reason: status });
}
