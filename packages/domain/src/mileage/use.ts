import type { Db } from "@buzz/db";
import { businesses, qrCodes, redemptions } from "@buzz/db/schema";
import { lockMileage, post, spendMileage } from "@buzz/ledger";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { refuseStopped } from "../budget/switches.js";
import { recordAudit } from "../kernel/audit.js";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { scan } from "../redemption/scan.js";
import { standing } from "../redemption/standing.js";
import type { useMileageInput, useMileageOutput } from "./schemas.js";

type Input = z.output<typeof useMileageInput>;
type Scan = Awaited<ReturnType<typeof scan>>;

/**
 * Spends a customer's points at the caller's shop: consumes the QR code, debits the oldest lots first and
 * credits the shop, in one transaction that holds the customer's account. Amounts in P.
 *
 * @throws MILEAGE_002 not a whole number ≥ 1; what `scan` throws; QR_001 for a coupon's code;
 * MILEAGE_003 above the day's limit; MILEAGE_001 balance too small; BUDGET_002 while stopped.
 */
export async function useMileage(
  ctx: OwnerContext,
  input: Input,
): Promise<z.output<typeof useMileageOutput>> {
  if (!Number.isSafeInteger(input.amount) || input.amount < 1) throw new AppError("MILEAGE_002");
  const found = await scan(ctx, input.qrCode);
  if (found.qr.purpose !== "mileage") throw new AppError("QR_001");

  const used = await ctx.db.transaction((tx) => spend(ctx, tx, found, input.amount));
  if (used !== undefined) return used;
  await scan(ctx, input.qrCode);
  throw new AppError("QR_003");
}

/** Undefined when another use took the code first. */
async function spend(ctx: OwnerContext, tx: Db, { shop, qr, stopped }: Scan, amount: number) {
  const now = ctx.clock();
  const { userId } = qr;
  await lockMileage(tx, [userId]);
  const consumed = await tx
    .update(qrCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(qrCodes.hash, qr.hash),
        isNull(qrCodes.usedAt),
        isNull(qrCodes.supersededAt),
        gt(qrCodes.expiresAt, now),
      ),
    )
    .returning({ hash: qrCodes.hash });
  if (consumed.length === 0) return undefined;
  await refuseAboveDailyLimit(ctx, tx, userId, amount);

  const redemptionId = newId();
  const transactionId = newId();
  const spent = await spendMileage(tx, {
    transactionId,
    userId,
    amount,
    businessId: shop.id,
    description: shop.businessName,
    referenceType: "redemption",
    referenceId: redemptionId,
    at: now,
  });
  if (spent === undefined) throw new AppError("MILEAGE_001");
  refuseStopped(stopped, "mileage_use");
  const transactionNo = await ctx.dailyNumber(tx, "BZ", dayOf(now));
  await tx.insert(redemptions).values({
    id: redemptionId,
    transactionNo,
    type: "mileage",
    businessId: shop.id,
    userId,
    qrHash: qr.hash,
    mileageTransactionId: transactionId,
    shareAmount: amount,
    usedOn: dayOf(now),
    usedAt: now,
  });
  await recordAudit(ctx, tx, {
    action: "mileage.use",
    entityType: "redemption",
    entityId: redemptionId,
    newValues: { transactionNo, amount },
  });
  await announce(tx, now, [
    { topic: "mileage.changed", to: userId, payload: { balance: spent.balance, amount: -amount } },
    { topic: "qr.consumed", to: userId, payload: { transactionNo, amount } },
    { topic: "scan.result", to: ctx.actor.userId, payload: { transactionNo, amount } },
  ]);
  await post(tx, { id: redemptionId, at: now, transfers: [spent.transfer] });
  // After the ledger, as the use of a coupon does: two uses at one shop lock its rows in one order.
  await tx
    .update(businesses)
    .set({ qrScanCount: sql`${businesses.qrScanCount} + 1` })
    .where(eq(businesses.id, shop.id));
  return { usedAmount: amount, remainingBalance: spent.balance, transactionNo, usedAt: now };
}

/** Under the account's lock: no other use of this customer's points can commit in between. */
async function refuseAboveDailyLimit(
  ctx: OwnerContext,
  tx: Db,
  userId: string,
  amount: number,
): Promise<void> {
  const { mileage_daily_use_limit: limit } = await ctx.settings();
  const [today] = await tx
    .select({ sum: sql<string>`coalesce(sum(${redemptions.shareAmount}), 0)` })
    .from(redemptions)
    .where(
      and(
        eq(redemptions.userId, userId),
        eq(redemptions.type, "mileage"),
        eq(redemptions.usedOn, dayOf(ctx.clock())),
        standing,
      ),
    );
  if (Number(today?.sum ?? 0) + amount > limit) throw new AppError("MILEAGE_003");
}
