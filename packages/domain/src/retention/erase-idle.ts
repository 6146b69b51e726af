import type { Db } from "@buzz/db";
import { users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq } from "drizzle-orm";
import { eraseAccount } from "../accounts/erase.js";
import { lockAccount } from "../accounts/lock.js";
import { revokeSessions } from "../auth/sessions.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { forEachApart } from "../kernel/for-each-apart.js";
import { IDLE_DAYS, isIdle } from "./idle.js";

const BATCH = 100;

/**
 * Erases the accounts of users who have not been here for a year. Each in a transaction of its own, where it is
 * looked at again: somebody who comes back at this moment stays. @returns how many were erased; at most 100.
 *
 * @throws after the last of them, when one could not be erased.
 */
export async function eraseIdle(ctx: Context): Promise<number> {
  const since = addDays(ctx.clock(), -IDLE_DAYS);
  const idle = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(isIdle(ctx.db, since))
    .limit(BATCH);
  let erased = 0;
  await forEachApart(
    idle,
    ({ id }) => `idle account ${id} is not erased`,
    async ({ id }) => {
      if (await ctx.db.transaction((tx) => eraseIfIdle(ctx, tx, id, since))) erased += 1;
    },
  );
  return erased;
}

async function eraseIfIdle(ctx: Context, tx: Db, userId: string, since: Date): Promise<boolean> {
  await lockMileage(tx, [userId]);
  const account = await lockAccount(tx, userId);
  const [idle] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isIdle(tx, since)));
  if (idle === undefined) return false;
  await revokeSessions(ctx, tx, { userId, reason: "idle" });
  const givenBack = await eraseAccount(ctx, tx, account);
  await recordAudit(ctx, tx, {
    action: "user.erase_idle",
    entityType: "user",
    entityId: userId,
    newValues: givenBack,
  });
  return true;
}
