import type { Db } from "@buzz/db";
import { loginChallenges } from "@buzz/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";

const LIFE_MS = 5 * 60_000;

const live = (id: string, now: Date) =>
  and(
    eq(loginChallenges.id, id),
    isNull(loginChallenges.usedAt),
    gt(loginChallenges.expiresAt, now),
  );

/** Remembers for 5 minutes that somebody knew an account's password. */
export async function openChallenge(ctx: Context, userId: string): Promise<string> {
  const id = newId();
  const createdAt = ctx.clock();
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS);
  await ctx.db.insert(loginChallenges).values({ id, userId, createdAt, expiresAt });
  return id;
}

/** Whose sign-in a challenge is. @throws AUTH_006 unknown, used or expired. */
export async function challengedUser(ctx: Context, id: string): Promise<string> {
  const [challenge] = await ctx.db
    .select({ userId: loginChallenges.userId })
    .from(loginChallenges)
    .where(live(id, ctx.clock()));
  if (challenge === undefined) throw new AppError("AUTH_006");
  return challenge.userId;
}

/** Uses a challenge up; of two at the same moment one does. @throws AUTH_006 */
export async function closeChallenge(ctx: Context, tx: Db, id: string): Promise<void> {
  const now = ctx.clock();
  const used = await tx
    .update(loginChallenges)
    .set({ usedAt: now })
    .where(live(id, now))
    .returning({ id: loginChallenges.id });
  if (used.length === 0) throw new AppError("AUTH_006");
}
