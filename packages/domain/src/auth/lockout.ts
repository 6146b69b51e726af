import { users } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { AuditAction } from "../kernel/audit-names.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/** @throws AUTH_008 with `lockedUntil` while an account is locked. */
export function refuseLocked(account: { lockedUntil: Date | null } | undefined, now: Date): void {
  const lockedUntil = account?.lockedUntil ?? null;
  if (lockedUntil !== null && lockedUntil > now)
    throw new AppError("AUTH_008", { lockedUntil: lockedUntil.toISOString() });
}

/** Counts a wrong password in one statement, so that attempts at the same moment are all counted (rules §2). */
export async function countFailure(
  ctx: Context,
  userId: string,
  action: AuditAction,
): Promise<void> {
  const settings = await ctx.settings();
  const now = ctx.clock();
  const until = new Date(now.getTime() + settings.login_lockout_minutes * 60_000).toISOString();
  const full = sql`${users.failedLogins} + 1 >= ${settings.login_max_attempts}`;
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({
        failedLogins: sql`case when ${full} then 0 else ${users.failedLogins} + 1 end`,
        lockedUntil: sql`case when ${full} then ${until}::timestamptz else ${users.lockedUntil} end`,
      })
      .where(eq(users.id, userId));
    await recordAudit(ctx, tx, {
      action,
      entityType: "user",
      entityId: userId,
      result: "failure",
    });
  });
}
