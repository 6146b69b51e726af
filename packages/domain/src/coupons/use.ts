import { auditLogs, couponCounters, outbox, redemptions, type userCoupons } from "@buzz/db/schema";
import { type BudgetSource, postingCtes, redemptionTransfers } from "@buzz/ledger";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { refuseStopped } from "../budget/switches.js";
import { auditRow } from "../kernel/audit.js";
import type { OwnerContext } from "../kernel/context.js";
import { dayOf } from "../kernel/days.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { insertFrom } from "../kernel/insert-from.js";
import { outboxRow } from "../kernel/outbox.js";
import { scan } from "../redemption/scan.js";
import { planUse, type UsePlan } from "./plan-use.js";
import { presentCoupon } from "./present.js";
import { ownCounter } from "./quantity.js";
import type { useCouponInput, useCouponOutput } from "./schemas.js";

/** A use that lost a race finds out why when it looks again. */
const ATTEMPTS = 3;

/**
 * Uses a coupon for a purchase at the caller's shop: consumes QR code and coupon, credits the shop with the
 * programme's share and gives the rest of the reserve back, all in one statement.
 *
 * @throws what `scan` and `planUse` throw; QR_001 when the code is not a coupon's; BUDGET_002 while stopped.
 */
export async function useCoupon(
  ctx: OwnerContext,
  input: z.output<typeof useCouponInput>,
): Promise<z.output<typeof useCouponOutput>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { shop, qr, coupon, stopped } = await scan(ctx, input.qrCode);
    if (coupon === null) throw new AppError("QR_001");
    const now = ctx.clock();
    const { purchaseAmount } = input;
    const plan = planUse(coupon, { businessId: shop.id, purchaseAmount, now });
    refuseStopped(stopped, "coupon_use");
    const transactionNo = await ctx.dailyNumber(ctx.db, "BZ", dayOf(now));
    const use = {
      qrHash: qr.hash,
      coupon,
      businessId: shop.id,
      purchaseAmount,
      transactionNo,
      now,
    };
    if (await redeem(ctx, use, plan))
      return {
        discountAmount: plan.discount,
        finalAmount: plan.finalAmount,
        ...(coupon.type === "event" ? { govShare: plan.share } : {}),
        transactionNo,
        usedAt: now,
        coupon: presentCoupon({ ...coupon, status: "used", usedAt: now }, now, shop.businessName),
        business: { id: shop.id, businessName: shop.businessName },
      };
  }
  throw new AppError("QR_003");
}

type Use = {
  qrHash: string;
  coupon: typeof userCoupons.$inferSelect;
  businessId: string;
  purchaseAmount: number;
  transactionNo: string;
  now: Date;
};

/**
 * Everything hangs on the row of `locked`: QR code and coupon, both still good once their locks are held.
 * Without that row nothing is written and the answer is false.
 */
async function redeem(ctx: OwnerContext, use: Use, plan: UsePlan): Promise<boolean> {
  const { coupon, businessId, now } = use;
  const at = sql`${now.toISOString()}::timestamptz`;
  const gate = sql`locked`;
  const redemptionId = newId();
  const source: BudgetSource = {
    month: coupon.budgetMonth,
    category: coupon.budgetCategory,
    shard: coupon.budgetShard,
  };
  const transfers = redemptionTransfers({
    redemptionId,
    businessId,
    source,
    reserved: coupon.reservedAmount,
    share: plan.share,
  });
  const posting = postingCtes({ id: redemptionId, at: now, transfers }, gate);
  const [result] = await ctx.db.execute<{ redeemed: boolean }>(sql`
    with locked as (
      select qr.hash, coupon.id
      from qr_codes qr join user_coupons coupon on coupon.id = qr.user_coupon_id
      where qr.hash = ${use.qrHash} and qr.used_at is null and qr.superseded_at is null
        and qr.expires_at > ${at} and coupon.status = 'active' and coupon.expires_at > ${at}
        and exists (select from businesses where id = ${businessId} and status = 'approved')
      for update of qr, coupon
    ), consumed_qr as (
      update qr_codes set used_at = ${at} from locked where qr_codes.hash = locked.hash
    ), consumed_coupon as (
      update user_coupons set status = 'used', used_at = ${at} from locked where user_coupons.id = locked.id
    ), use as (
      ${insertFrom(redemptions, [redemptionRow(redemptionId, use, plan)], gate)}
    ), scanned as (
      update businesses set qr_scan_count = qr_scan_count + 1 from locked where businesses.id = ${businessId}
    ), counter as (
      insert into coupon_counters (coupon_id, shard, used_count, discount_total)
      select ${coupon.couponId}::uuid, ${ownCounter}, 1, ${plan.discount}::bigint from ${gate}
      on conflict (coupon_id, shard) do update set
        used_count = ${couponCounters}.used_count + 1,
        discount_total = ${couponCounters}.discount_total + excluded.discount_total
    ), audit as (
      ${insertFrom(auditLogs, [auditOf(ctx, redemptionId, use, plan)], gate)}
    ), message as (
      ${insertFrom(outbox, messagesOf(ctx, use, plan), gate)}
    )${posting === undefined ? sql`` : sql`, ${posting}`}
    select exists (select from locked) as redeemed`);
  return result?.redeemed ?? false;
}

const redemptionRow = (id: string, use: Use, plan: UsePlan): typeof redemptions.$inferInsert => ({
  id,
  transactionNo: use.transactionNo,
  type: use.coupon.codeHash === null ? "coupon" : "discount",
  businessId: use.businessId,
  userId: use.coupon.userId,
  qrHash: use.qrHash,
  userCouponId: use.coupon.id,
  purchaseAmount: use.purchaseAmount,
  discountAmount: plan.discount,
  shareAmount: plan.share,
  usedOn: dayOf(use.now),
  usedAt: use.now,
});

const auditOf = (ctx: OwnerContext, redemptionId: string, use: Use, plan: UsePlan) =>
  auditRow(ctx, {
    action: "coupon.use",
    entityType: "redemption",
    entityId: redemptionId,
    newValues: {
      transactionNo: use.transactionNo,
      userCouponId: use.coupon.id,
      purchaseAmount: use.purchaseAmount,
      discountAmount: plan.discount,
      shareAmount: plan.share,
    },
  });

function messagesOf(ctx: OwnerContext, use: Use, plan: UsePlan) {
  const { transactionNo, coupon, now } = use;
  return [
    outboxRow(
      {
        topic: "coupon.used",
        to: coupon.userId,
        payload: { userCouponId: coupon.id, transactionNo, discountAmount: plan.discount },
      },
      now,
    ),
    outboxRow(
      {
        topic: "scan.result",
        to: ctx.actor.userId,
        payload: { transactionNo, amount: plan.discount },
      },
      now,
    ),
  ] satisfies [unknown, unknown];
}
