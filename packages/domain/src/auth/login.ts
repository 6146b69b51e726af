import type { Db } from "@buzz/db";
import { businessApplications, users } from "@buzz/db/schema";
import { and, desc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { proveHuman } from "../captcha/prove-human.js";
import { isSuspicious, rememberFailure } from "../captcha/suspicion.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readPasskeys } from "../passkeys/read.js";
import { openChallenge } from "../two-factor/challenge.js";
import { markFresh } from "../two-factor/step-up.js";
import { type Account, findAccount } from "./find-account.js";
import { isNewDevice } from "./is-new-device.js";
import { countFailure, refuseLocked } from "./lockout.js";
import { isPassword } from "./passwords.js";
import { roleAt } from "./role-at.js";
import type { loginInput, loginOutput, signedInAccount } from "./schemas.js";
import { securityLetter } from "./security-letter.js";
import { openSession } from "./sessions.js";
import { setupRequiredOf } from "./setup-required.js";

type Input = z.output<typeof loginInput>;

/**
 * Signs in with e-mail or registration number and password; whoever has a second factor is asked for it next.
 *
 * @throws AUTH_004 unknown account, wrong or outlived password, or another kind of account than `type` asks for.
 * @throws AUTH_008 locked after failed attempts. AUTH_010 suspended or closed.
 * @throws AUTH_011 failures before it ask for a CAPTCHA, where one is configured.
 * @throws BUSINESS_002 right password of an application that is not approved.
 */
export async function login(ctx: Context, input: Input): Promise<z.output<typeof loginOutput>> {
  return askSecondFactor(ctx, await prove(ctx, input));
}

/** The account whose password the caller knows, and which may sign in. @throws as `login` does. */
export async function prove(ctx: Context, input: Input): Promise<Account> {
  const account = await findAccount(ctx, input);
  const now = ctx.clock();
  refuseLocked(account, now);
  const attempt = { name: nameIn(input), account };
  if (await isSuspicious(ctx, attempt))
    // The lock after five failures holds without the test: a provider that is away shuts nobody out.
    await proveHuman(ctx, { token: input.captchaToken, action: "login", whenAway: "admit" });
  if (account === undefined) return refuseWithoutAccount(ctx, input);
  if (!(await isPassword(input.password, account.passwordHash))) {
    await countFailure(ctx, account.id, "auth.login");
    await rememberFailure(ctx, attempt);
    throw new AppError("AUTH_004");
  }
  if (input.type !== undefined && input.type !== account.role) throw new AppError("AUTH_004");
  const { temporaryPasswordExpiresAt: until } = account;
  if (until !== null && until <= now) throw new AppError("AUTH_004");
  if (account.status !== "active") throw new AppError("AUTH_010");
  return account;
}

const nameIn = ({ email, businessNumber }: Input): string => email ?? businessNumber ?? "";

/** Signs a proved account in, unless its second factor is to be proved first. */
export async function askSecondFactor(
  ctx: Context,
  account: Account,
): Promise<z.output<typeof loginOutput>> {
  if (account.twoFactorEnabledAt === null) return signIn(ctx, account);
  const hasPasskey = (await readPasskeys(ctx.db, account.id)).length > 0;
  return {
    requires2FA: true,
    challengeId: await openChallenge(ctx, account.id),
    methods: hasPasskey ? ["passkey", "code"] : ["code"],
  };
}

/** Opens the session of a proved account. @throws as `login` does, when the account changed meanwhile. */
export async function signIn(
  ctx: Context,
  account: Account,
): Promise<z.output<typeof signedInAccount>> {
  const now = ctx.clock();
  const adminRole = roleAt(now, account.adminRole, account.adminRoleExpiresAt);
  const { id, email, name, role } = account;
  const setup = setupRequiredOf(now, account);
  const tellOwner = await securityLetter(ctx, { to: email }, "device");
  const { isNew, answer } = await ctx.db.transaction(async (tx) => {
    await refuseChanged(tx, account, now);
    const isNew = await isNewDevice(ctx, tx, id);
    await tx
      .update(users)
      .set({
        failedLogins: 0,
        lockedUntil: null,
        loginCount: sql`${users.loginCount} + 1`,
        lastLoginAt: now,
      })
      .where(eq(users.id, id));
    const { sessionId, tokens } = await openSession(ctx, tx, { userId: id, role, adminRole });
    if (account.twoFactorEnabledAt !== null) await markFresh(ctx, tx, sessionId);
    await recordAudit(ctx, tx, { action: "auth.login", entityType: "user", entityId: id });
    const answer = {
      user: {
        id,
        email,
        name,
        role,
        adminRole,
        mustChangePassword: setup.setupRequired === "password",
      },
      tokens,
      token: tokens.accessToken,
      ...(account.business === null ? {} : { business: account.business }),
      ...setup,
    };
    return { isNew, answer };
  });
  if (isNew) tellOwner();
  return answer;
}

/** Asked under the row's lock: others may have locked or suspended the account, or changed its password. */
async function refuseChanged(tx: Db, account: Account, now: Date): Promise<void> {
  const [current] = await tx
    .select({
      lockedUntil: users.lockedUntil,
      passwordHash: users.passwordHash,
      status: users.status,
    })
    .from(users)
    .where(eq(users.id, account.id))
    .for("update");
  refuseLocked(current, now);
  if (current?.passwordHash !== account.passwordHash) throw new AppError("AUTH_004");
  if (current.status !== "active") throw new AppError("AUTH_010");
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
          ? eq(
              businessApplications.emailHash,
              ctx.cipher.lookup("business_applications.email", input.email),
            )
          : eq(
              businessApplications.registrationNumberHash,
              ctx.cipher.lookup(
                "business_applications.registration_number",
                input.businessNumber ?? "",
              ),
            ),
        sql`${businessApplications.status} <> 'approved'`,
      ),
    )
    .orderBy(desc(businessApplications.createdAt))
    .limit(1);
  const proved = await isPassword(input.password, application?.passwordHash ?? null);
  if (application === undefined || !proved || (input.type ?? "business") !== "business") {
    await rememberFailure(ctx, { name: nameIn(input), account: undefined });
    throw new AppError("AUTH_004");
  }
  throw new AppError("BUSINESS_002", { status: application.status });
}
