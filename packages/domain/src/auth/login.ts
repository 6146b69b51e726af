import { businessApplications, businesses, userAdminRoles, users } from "@buzz/db/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { isPassword } from "./passwords.js";
import type { loginInput, loginOutput } from "./schemas.js";
import { openSession } from "./sessions.js";

type Input = z.output<typeof loginInput>;

/**
 * Signs in with e-mail or registration number and password.
 *
 * @throws AUTH_004 unknown account, wrong password or another kind of account than `type` asks for.
 * @throws AUTH_008 locked after failed attempts. AUTH_010 suspended or closed.
 * @throws BUSINESS_002 right password of an application that is not approved.
 */
export async function login(ctx: Context, input: Input): Promise<z.output<typeof loginOutput>> {
  const account = await findAccount(ctx, input);
  if (account === undefined) return refuseWithoutAccount(ctx, input);
  const now = ctx.clock();
  refuseLocked(account, now);
  const proved = await isPassword(input.password, account.passwordHash);
  if (!proved) {
    await countFailure(ctx, account.id);
    throw new AppError("AUTH_004");
  }
  if (input.type !== undefined && input.type !== account.role) throw new AppError("AUTH_004");
  if (account.status !== "active") throw new AppError("AUTH_010");

  return ctx.db.transaction(async (tx) => {
    // Asked again under the row's lock: attempts at the same moment may have locked the account meanwhile.
    const [current] = await tx
      .select({ lockedUntil: users.lockedUntil })
      .from(users)
      .where(eq(users.id, account.id))
      .for("update");
    refuseLocked(current, now);
    await tx
      .update(users)
      .set({
        failedLogins: 0,
        lockedUntil: null,
        loginCount: sql`${users.loginCount} + 1`,
        lastLoginAt: now,
      })
      .where(eq(users.id, account.id));
    const tokens = await openSession(ctx, tx, { ...account, userId: account.id });
    await recordAudit(ctx, tx, {
      action: "auth.login",
      entityType: "user",
      entityId: account.id,
    });
    return {
      user: {
        id: account.id,
        email: account.email,
        name: account.name,
        role: account.role,
        adminRole: account.adminRole,
        mustChangePassword: false,
      },
      tokens,
      token: tokens.accessToken,
      ...(account.business === null ? {} : { business: account.business }),
    };
  });
}

function refuseLocked(account: { lockedUntil: Date | null } | undefined, now: Date): void {
  const lockedUntil = account?.lockedUntil ?? null;
  if (lockedUntil !== null && lockedUntil > now)
    throw new AppError("AUTH_008", { lockedUntil: lockedUntil.toISOString() });
}

async function findAccount(ctx: Context, input: Input) {
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      status: users.status,
      passwordHash: users.passwordHash,
      lockedUntil: users.lockedUntil,
      adminRole: userAdminRoles.role,
      business: {
        id: businesses.id,
        businessName: businesses.businessName,
        category: businesses.category,
        status: businesses.status,
        qrScanCount: businesses.qrScanCount,
        avgRating: businesses.avgRating,
        reviewCount: businesses.reviewCount,
      },
    })
    .from(users)
    .leftJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
    .leftJoin(businesses, eq(businesses.ownerId, users.id))
    .where(
      input.email !== undefined
        ? eq(users.email, input.email)
        : eq(businesses.registrationNumber, input.businessNumber ?? ""),
    )
    .limit(1);
  return row;
}

/** An applicant has a password but no account yet; the right one is told how the application stands. */
async function refuseWithoutAccount(ctx: Context, input: Input): Promise<never> {
  const [application] = await ctx.db
    .select({
      status: businessApplications.status,
      passwordHash: businessApplications.passwordHash,
    })
    .from(businessApplications)
    .where(
      and(
        input.email !== undefined
          ? eq(businessApplications.email, input.email)
          : eq(businessApplications.registrationNumber, input.businessNumber ?? ""),
        sql`${businessApplications.status} <> 'approved'`,
      ),
    )
    .orderBy(desc(businessApplications.createdAt))
    .limit(1);
  const proved = await isPassword(input.password, application?.passwordHash ?? null);
  if (application === undefined || !proved || (input.type ?? "business") !== "business")
    throw new AppError("AUTH_004");
  throw new AppError("BUSINESS_002", { status: application.status });
}

/** Counts in one statement, so that attempts at the same moment are all counted (rules §2). */
async function countFailure(ctx: Context, userId: string): Promise<void> {
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
      action: "auth.login",
      entityType: "user",
      entityId: userId,
      result: "failure",
    });
  });
}
