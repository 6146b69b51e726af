import type { Db } from "@buzz/db";
import { backupCodes, twoFactor } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

type Row = typeof twoFactor.$inferSelect;

/** An account's second factor, which nobody else changes until the transaction ends. */
export async function lockSecondFactor(ctx: Context, tx: Db, userId: string): Promise<Row> {
  await tx.insert(twoFactor).values({ userId, createdAt: ctx.clock() }).onConflictDoNothing();
  const [row] = await tx.select().from(twoFactor).where(eq(twoFactor.userId, userId)).for("update");
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}

/** Whether an account has a second factor. */
export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ enabledAt: twoFactor.enabledAt })
    .from(twoFactor)
    .where(eq(twoFactor.userId, userId));
  return row?.enabledAt != null;
}

/** @throws AUTH_008 while wrong codes keep an account's second factor locked, with `lockedUntil`. */
export async function refuseLockedFactor(ctx: Context, userId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ lockedUntil: twoFactor.lockedUntil })
    .from(twoFactor)
    .where(eq(twoFactor.userId, userId));
  const until = row?.lockedUntil ?? null;
  if (until !== null && until > ctx.clock())
    throw new AppError("AUTH_008", { lockedUntil: until.toISOString() });
}

/** Only wrong codes in a row lock a second factor. */
export async function clearFailures(tx: Db, userId: string): Promise<void> {
  await tx.update(twoFactor).set({ failedCodes: 0 }).where(eq(twoFactor.userId, userId));
}

/** From now on the account signs in with a second factor; an authenticator that waited for its code is void. */
export async function turnOn(ctx: Context, tx: Db, userId: string): Promise<void> {
  await tx
    .update(twoFactor)
    .set({ enabledAt: ctx.clock(), pendingSecret: null, failedCodes: 0, lockedUntil: null })
    .where(eq(twoFactor.userId, userId));
}

/** From now on the password suffices; backup codes are gone. */
export async function turnOff(tx: Db, userId: string): Promise<void> {
  await tx.delete(twoFactor).where(eq(twoFactor.userId, userId));
  await tx.delete(backupCodes).where(eq(backupCodes.userId, userId));
}
