import type { Db } from "@buzz/db";
import { passwordHistory } from "@buzz/db/schema";
import { and, desc, eq, notInArray } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { isPassword } from "./passwords.js";

/** The last five passwords, the current one among them, may not come back (rules §2). */
const FORMER = 4;

type Account = { userId: string; passwordHash: string };

/** @throws VALIDATION_002 when a password is one of the account's last five. */
export async function refuseReused(
  db: Db,
  { userId, passwordHash }: Account,
  newPassword: string,
): Promise<void> {
  const former = await newest(db, userId);
  for (const hash of [passwordHash, ...former.map((row) => row.passwordHash)])
    if (await isPassword(newPassword, hash))
      throw new AppError("VALIDATION_002", [
        { field: "newPassword", message: "one of the last five passwords" },
      ]);
}

/** Keeps the password that an account is about to lose. */
export async function rememberPassword(
  ctx: Context,
  tx: Db,
  { userId, passwordHash }: Account,
): Promise<void> {
  await tx
    .insert(passwordHistory)
    .values({ id: newId(), userId, passwordHash, createdAt: ctx.clock() });
  const kept = (await newest(tx, userId)).map(({ id }) => id);
  await tx
    .delete(passwordHistory)
    .where(and(eq(passwordHistory.userId, userId), notInArray(passwordHistory.id, kept)));
}

const newest = (db: Db, userId: string) =>
  db
    .select({ id: passwordHistory.id, passwordHash: passwordHistory.passwordHash })
    .from(passwordHistory)
    .where(eq(passwordHistory.userId, userId))
    .orderBy(desc(passwordHistory.createdAt), desc(passwordHistory.id))
    .limit(FORMER);
