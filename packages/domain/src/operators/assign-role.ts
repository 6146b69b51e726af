import type { Db } from "@buzz/db";
import { userAdminRoles } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { lockAccount } from "../accounts/lock.js";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { keepingSuperAdmin } from "./keep-super-admin.js";
import type { assignInput, assignOutput } from "./schemas.js";

type Input = z.output<typeof assignInput>;

/**
 * Gives an operator a sub-role, until an instant or for good. The operator's sessions end, so that the old role does.
 *
 * @throws AUTH_003 for the caller's own account. RESOURCE_001 no operator's account.
 * @throws VALIDATION_002 an end in the past. RESOURCE_003 the last active super_admin.
 */
export async function assignRole(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof assignOutput>> {
  const { userId, permissionId: role, expiresAt = null } = input;
  if (userId === ctx.actor.userId) throw new AppError("AUTH_003");
  if (expiresAt !== null && expiresAt <= ctx.clock())
    throw new AppError("VALIDATION_002", [{ field: "expiresAt", message: "lies in the past" }]);
  const ended = await ctx.db.transaction(async (tx) => {
    const target = await lockAccount(tx, userId);
    if (target.role !== "admin") throw new AppError("RESOURCE_001");
    const old = await assignmentOf(tx, userId);
    await keepingSuperAdmin(tx, () => assign(ctx, tx, { userId, role, expiresAt }));
    await recordAudit(ctx, tx, {
      action: "operator.assign",
      entityType: "user",
      entityId: userId,
      ...(old === undefined ? {} : { oldValues: old }),
      newValues: { role, expiresAt },
    });
    return revokeSessions(ctx, tx, { userId, reason: "role_change" });
  });
  ended.forEach(ctx.authenticator.forget);
  return { userId, role, expiresAt };
}

async function assignmentOf(tx: Db, userId: string) {
  const [assignment] = await tx
    .select({ role: userAdminRoles.role, expiresAt: userAdminRoles.expiresAt })
    .from(userAdminRoles)
    .where(eq(userAdminRoles.userId, userId));
  return assignment;
}

async function assign(
  ctx: AdminContext,
  tx: Db,
  given: Pick<typeof userAdminRoles.$inferInsert, "userId" | "role" | "expiresAt">,
): Promise<void> {
  const assignment = { ...given, assignedBy: ctx.actor.userId, assignedAt: ctx.clock() };
  await tx
    .insert(userAdminRoles)
    .values(assignment)
    .onConflictDoUpdate({ target: userAdminRoles.userId, set: assignment });
}
