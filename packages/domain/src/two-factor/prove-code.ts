import type { Db } from "@buzz/db";
import { twoFactor } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { consumeBackupCode } from "./backup-codes.js";
import { periodOf } from "./totp.js";

const MAX_WRONG = 3;
const LOCK_MS = 15 * 60_000;

type Row = typeof twoFactor.$inferSelect;
type Outcome = { is: "right" } | { is: "wrong" } | { is: "locked"; until: Date };

/**
 * Checks a code of an account's authenticator, or one of its backup codes; each works once. Three wrong ones in a
 * row lock the second factor for 15 minutes. Failures are counted whatever becomes of the command.
 *
 * @throws AUTH_006 wrong, used before, or no second factor. AUTH_008 locked, with `lockedUntil`.
 */
export async function proveCode(ctx: Context, userId: string, code: string): Promise<void> {
  const outcome = await ctx.db.transaction((tx) => check(ctx, tx, userId, code));
  if (outcome.is === "locked")
    throw new AppError("AUTH_008", { lockedUntil: outcome.until.toISOString() });
  if (outcome.is === "wrong") throw new AppError("AUTH_006");
}

async function check(ctx: Context, tx: Db, userId: string, code: string): Promise<Outcome> {
  const now = ctx.clock();
  const [row] = await tx.select().from(twoFactor).where(eq(twoFactor.userId, userId)).for("update");
  if (row === undefined || row.enabledAt === null) return { is: "wrong" };
  if (row.lockedUntil !== null && row.lockedUntil > now)
    return { is: "locked", until: row.lockedUntil };
  if (await accept(ctx, tx, row, code)) return { is: "right" };

  const full = row.failedCodes + 1 >= MAX_WRONG;
  const until = new Date(now.getTime() + LOCK_MS);
  await tx
    .update(twoFactor)
    .set(full ? { failedCodes: 0, lockedUntil: until } : { failedCodes: row.failedCodes + 1 })
    .where(eq(twoFactor.userId, userId));
  await recordAudit(ctx, tx, {
    action: "auth.second_factor",
    entityType: "user",
    entityId: userId,
    result: "failure",
  });
  return { is: "wrong" };
}

async function accept(ctx: Context, tx: Db, row: Row, code: string): Promise<boolean> {
  const { userId, secret, lastStep } = row;
  const period =
    secret !== null && /^\d{6}$/.test(code)
      ? periodOf(ctx.cipher.open(secret, userId), code, ctx.clock())
      : undefined;
  const fresh = period !== undefined && period > lastStep;
  if (!fresh && !(await consumeBackupCode(ctx, tx, userId, code))) return false;
  await tx
    .update(twoFactor)
    .set({ failedCodes: 0, lockedUntil: null, ...(fresh ? { lastStep: period } : {}) })
    .where(eq(twoFactor.userId, userId));
  return true;
}
