import { type Db, isConstraintViolation } from "@buzz/db";
import { socialIdentities, userProfiles, users } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { isNewDevice } from "../auth/is-new-device.js";
import { openUser } from "../auth/open-user.js";
import { securityLetter } from "../auth/security-letter.js";
import { openSession } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { Identity, ProviderName } from "./identity-providers.js";
import type { additionalInfo, googleInput, kakaoInput, socialOutput } from "./schemas.js";

type Output = z.output<typeof socialOutput>;
type Info = z.output<typeof additionalInfo>;

/** Signs in, or up, with a Google ID token. @throws as `signInSocially` does. */
export const signInWithGoogle = (ctx: Context, input: z.output<typeof googleInput>) =>
  signInWithToken(ctx, "google", input.idToken, input.additionalInfo);

/** Signs in, or up, with a Kakao access token. @throws as `signInSocially` does. */
export const signInWithKakao = (ctx: Context, input: z.output<typeof kakaoInput>) =>
  signInWithToken(ctx, "kakao", input.accessToken, input.additionalInfo);

/** Signs in, or up, with what a provider gave. @throws AUTH_005 provider not configured. AUTH_004 token refused. */
export async function signInWithToken(
  ctx: Context,
  provider: ProviderName,
  token: string,
  info: Info = {},
): Promise<Output> {
  const known = ctx.identityProviders[provider];
  if (known === undefined) throw new AppError("AUTH_005");
  const identity = await known.identify(token);
  if (identity === undefined) throw new AppError("AUTH_004");
  return signInSocially(ctx, provider, identity, info);
}

/**
 * Opens a user's account for an identity that its provider vouches for, or signs the one it has in. An e-mail that
 * belongs to another account is refused, never linked.
 *
 * @throws AUTH_010 suspended or closed. USER_001 the e-mail has another account. BUDGET_002 sign-ups are stopped.
 */
export async function signInSocially(
  ctx: Context,
  provider: ProviderName,
  identity: Identity,
  info: Info,
): Promise<Output> {
  const known = await signIn(ctx, provider, identity);
  if (known !== undefined) return known;
  try {
    return await ctx.db.transaction((tx) => signUp(ctx, tx, provider, identity, info));
  } catch (cause) {
    const overtaken = isConstraintViolation(cause, "social_identities_provider_subject_pk");
    if (!overtaken && !(cause instanceof AppError && cause.code === "USER_001")) throw cause;
    // Another sign-up of the same identity may have come first.
    const opened = await signIn(ctx, provider, identity);
    if (opened === undefined) throw cause;
    return opened;
  }
}

/** Tells the owner of a device that had not been seen. @returns undefined when nobody has the identity. */
async function signIn(
  ctx: Context,
  provider: ProviderName,
  identity: Identity,
): Promise<Output | undefined> {
  const entered = await ctx.db.transaction((tx) => enter(ctx, tx, provider, identity));
  if (entered === undefined) return undefined;
  const { answer, isNew } = entered;
  const tellOwner = await securityLetter(ctx, { to: answer.user.email }, "device");
  if (isNew) tellOwner();
  return answer;
}

async function enter(
  ctx: Context,
  tx: Db,
  provider: ProviderName,
  { subject }: Identity,
): Promise<{ answer: Output; isNew: boolean } | undefined> {
  const [account] = await tx
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      status: users.status,
      avatarUrl: users.avatarUrl,
      referralCode: userProfiles.referralCode,
    })
    .from(socialIdentities)
    .innerJoin(users, eq(users.id, socialIdentities.userId))
    .innerJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(and(eq(socialIdentities.provider, provider), eq(socialIdentities.subject, subject)))
    .for("update", { of: users });
  if (account === undefined) return undefined;
  const { status, ...user } = account;
  if (status !== "active") throw new AppError("AUTH_010");
  await tx
    .update(users)
    .set({ loginCount: sql`${users.loginCount} + 1`, lastLoginAt: ctx.clock() })
    .where(eq(users.id, user.id));
  await recordAudit(ctx, tx, {
    action: "auth.login",
    entityType: "user",
    entityId: user.id,
    newValues: { provider },
  });
  const isNew = await isNewDevice(ctx, tx, user.id);
  const { tokens } = await openSession(ctx, tx, { userId: user.id, role: "user", adminRole: null });
  const answer: Output = {
    user: { ...ctx.cipher.openAll(user, user.id), role: "user", authProvider: provider },
    tokens,
    token: tokens.accessToken,
    isNewUser: false,
  };
  return { answer, isNew };
}

async function signUp(
  ctx: Context,
  tx: Db,
  provider: ProviderName,
  { subject, ...person }: Identity,
  info: Info,
): Promise<Output> {
  const { userId, referralCode, rewards } = await openUser(ctx, tx, {
    ...info,
    ...person,
    passwordHash: null,
    authProvider: provider,
  });
  await tx.insert(socialIdentities).values({ provider, subject, userId, createdAt: ctx.clock() });
  const { tokens } = await openSession(ctx, tx, { userId, role: "user", adminRole: null });
  return {
    user: { id: userId, ...person, role: "user", authProvider: provider, referralCode },
    tokens,
    token: tokens.accessToken,
    isNewUser: true,
    rewards,
  };
}
