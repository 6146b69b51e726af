import type { Db } from "@buzz/db";
import { backupCodes } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { hmac, randomCode } from "../kernel/ids.js";

const COUNT = 10;
/** 24 of 36 characters: 124 random bits, so that a plain keyed hash keeps them. Older codes are shorter. */
const LENGTH = 24;

/** `ABCDEF-123456-ABCDEF-123456`, for reading aloud. */
const readable = (code: string) => code.match(/.{6}/g)?.join("-") ?? code;

const hashOf = ({ serverSecret }: Context, code: string): string =>
  hmac(serverSecret, `backup-code:${code.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase()}`);

/** Ten new codes that wait for the authenticator shown with them to be proved. The codes are returned this once. */
export async function writePendingCodes(ctx: Context, tx: Db, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, () => randomCode(LENGTH));
  await tx
    .delete(backupCodes)
    .where(and(eq(backupCodes.userId, userId), eq(backupCodes.pending, true)));
  await tx
    .insert(backupCodes)
    .values(codes.map((code) => ({ userId, codeHash: hashOf(ctx, code), pending: true })));
  return codes.map(readable);
}

/** Makes the waiting codes the valid ones; older ones are gone. */
export async function activatePendingCodes(tx: Db, userId: string): Promise<void> {
  await tx
    .delete(backupCodes)
    .where(and(eq(backupCodes.userId, userId), eq(backupCodes.pending, false)));
  await tx.update(backupCodes).set({ pending: false }).where(eq(backupCodes.userId, userId));
}

/** Uses a code up; false when there is no such unused code. */
export async function consumeBackupCode(
  ctx: Context,
  tx: Db,
  userId: string,
  code: string,
): Promise<boolean> {
  const consumed = await tx
    .update(backupCodes)
    .set({ usedAt: ctx.clock() })
    .where(
      and(
        eq(backupCodes.userId, userId),
        eq(backupCodes.codeHash, hashOf(ctx, code)),
        eq(backupCodes.pending, false),
        isNull(backupCodes.usedAt),
      ),
    )
    .returning({ userId: backupCodes.userId });
  return consumed.length > 0;
}
