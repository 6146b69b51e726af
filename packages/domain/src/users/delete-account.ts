import type { Db } from "@buzz/db";
import { sessions, users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq, gt } from "drizzle-orm";
import type { z } from "zod";
import { eraseAccount } from "../accounts/erase.js";
import { lockAccount } from "../accounts/lock.js";
import { provePassword } from "../auth/prove-password.js";
import { revokeSessions } from "../auth/sessions.js";
import { sweepErasedFiles } from "../files/erase-files.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context, OwnerActor, UserActor } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { refuseUnpaid } from "../settlements/refuse-unpaid.js";
import type { deleteAccountInput } from "./schemas.js";

type Input = z.output<typeof deleteAccountInput>;
type LeaverContext = Context<UserActor | OwnerActor>;

/** How long ago a sign-in still stands for the password. */
const FRESH_MS = 10 * 60_000;

/**
 * Erases the caller's account at once: its sessions end, everything personal goes, coupons and points that were not
 * used return to their budgets. What is in the books stays, and names nobody.
 *
 * @throws AUTH_004 a wrong password, which counts to the lockout; or none, and a sign-in of 10 minutes ago or longer.
 * @throws AUTH_008 locked. RESOURCE_003 a shop that is still owed money, or owes some back.
 */
export async function deleteAccount(ctx: LeaverContext, input: Input): Promise<null> {
  await proveCaller(ctx, input.password);
  // Nothing that is written from here on says where the leaver was.
  const erasing = { ...ctx, client: { ip: null, userAgent: null } };
  const ended = await ctx.db.transaction((tx) => erase(erasing, tx, input.reason));
  for (const id of ended) ctx.authenticator.forget(id);
  await sweepErasedFiles(ctx);
  return null;
}

async function proveCaller(ctx: LeaverContext, password: string | undefined): Promise<void> {
  const [account] = await ctx.db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, ctx.actor.userId));
  if (password !== undefined && account?.passwordHash != null)
    return void (await provePassword(ctx, password, "user.erase"));
  const since = new Date(ctx.clock().getTime() - FRESH_MS);
  const [signedIn] = await ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, ctx.actor.sessionId), gt(sessions.createdAt, since)));
  if (signedIn === undefined) throw new AppError("AUTH_004");
}

async function erase(ctx: LeaverContext, tx: Db, reason: string | undefined): Promise<string[]> {
  const { userId } = ctx.actor;
  await lockMileage(tx, [userId]);
  const account = await lockAccount(tx, userId);
  if (account.anonymisedAt !== null) return [];
  await refuseUnpaid(tx, userId);
  const ended = await revokeSessions(ctx, tx, { userId, reason: "deleted" });
  const givenBack = await eraseAccount(ctx, tx, account);
  await recordAudit(ctx, tx, {
    action: "user.erase",
    entityType: "user",
    entityId: userId,
    newValues: givenBack,
    reason,
  });
  return ended;
}
