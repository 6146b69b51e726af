import { mileageLots } from "@buzz/db/schema";
import { expireMileage, lockMileage, post } from "@buzz/ledger";
import { and, asc, gt, lte } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { forEachApart } from "../kernel/for-each-apart.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";

const BATCH = 200;

/**
 * Ends points that are past their date, account by account; what is left of each lot returns to the budget of the month
 * that granted it (rules §6). What was due on days that were missed ends now. Points that are being used at this moment
 * are used or expire, never both. Returns how many accounts lost points.
 *
 * @throws after the last account, when those of one could not end.
 */
export async function expireDuePoints(ctx: Context): Promise<number> {
  const dueBy = ctx.clock();
  let expired = 0;
  await forEachApart(
    accountsDue(ctx, dueBy),
    (userId) => `points of ${userId} do not end`,
    async (userId) => {
      if ((await expireOf(ctx, userId, dueBy)) > 0) expired += 1;
    },
  );
  return expired;
}

async function* accountsDue(ctx: Context, dueBy: Date): AsyncGenerator<string, void, void> {
  for (let after: string | undefined; ; ) {
    const accounts = await ctx.db
      .selectDistinct({ userId: mileageLots.userId })
      .from(mileageLots)
      .where(
        and(
          gt(mileageLots.remaining, 0),
          lte(mileageLots.expiresAt, dueBy),
          after === undefined ? undefined : gt(mileageLots.userId, after),
        ),
      )
      .orderBy(asc(mileageLots.userId))
      .limit(BATCH);
    for (const { userId } of accounts) yield userId;
    after = accounts.at(-1)?.userId;
    if (accounts.length < BATCH) return;
  }
}

async function expireOf(ctx: Context, userId: string, dueBy: Date): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const balance = (await lockMileage(tx, [userId])).get(userId) ?? 0;
    const transactionId = newId();
    const { amount, transfers } = await expireMileage(tx, {
      userId,
      transactionId,
      description: "mileage.expired",
      referenceType: "mileage_expiry",
      referenceId: transactionId,
      at: dueBy,
      dueBy,
    });
    if (amount === 0) return 0;
    await recordAudit(ctx, tx, {
      action: "mileage.expire",
      entityType: "user",
      entityId: userId,
      newValues: { amount, transactionId },
    });
    await announce(tx, dueBy, [
      { topic: "mileage.expired", to: userId, payload: { amount, balance: balance - amount } },
    ]);
    await post(tx, { id: newId(), at: dueBy, transfers });
    return amount;
  });
}
