import type { Db } from "@buzz/db";
import { coupons, qrCodes, referralRewards } from "@buzz/db/schema";
import { account, post } from "@buzz/ledger";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { issueCoupon } from "../coupons/issue.js";
import { recordAudit } from "../kernel/audit.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { discountPercentageOf, planDiscount } from "./discount-terms.js";
import type { claimOutput } from "./schemas.js";
import { withFreshCode } from "./with-fresh-code.js";

/**
 * Gives one discount code for rewards that were just taken. The code is a coupon, reserved like any other, and a QR
 * code that lives as long.
 *
 * @throws RESOURCE_003 operators have taken the template of discount codes out of use, COUPON_007 or limited how many
 * there are. BUDGET_001 when a limit cannot bear its greatest cost.
 */
export async function claimAsDiscount(
  ctx: UserContext,
  tx: Db,
  rewardIds: string[],
): Promise<z.output<typeof claimOutput>> {
  const { userId } = ctx.actor;
  const now = ctx.clock();
  const discountPercentage = discountPercentageOf(rewardIds.length);
  const grant = planDiscount(await templateOf(tx), discountPercentage, {
    now,
    settings: await ctx.settings(),
  });
  const { userCouponId, expiresAt, cost } = grant;
  const funds = await drawOrRefuse(ctx, tx, {
    category: "referral",
    amount: cost,
    countsToDay: true,
  });
  const reserve = {
    credit: account.reserved(funds.source),
    amount: cost,
    reason: "coupon.issue",
    refType: "user_coupon",
    refId: userCouponId,
  };
  await post(tx, { id: newId(), at: now, transfers: funds.pay([reserve]) });
  const code = await withFreshCode(tx, async (step, { hash }) => {
    await issueCoupon(step, userId, { ...grant, codeHash: hash }, funds.source);
    await step.insert(qrCodes).values({
      hash,
      purpose: "discount",
      userId,
      userCouponId,
      createdAt: now,
      expiresAt,
    });
  });
  await tx
    .update(referralRewards)
    .set({ claimedCouponId: userCouponId })
    .where(inArray(referralRewards.id, rewardIds));
  await recordAudit(ctx, tx, {
    action: "referral.claim",
    entityType: "user_coupon",
    entityId: userCouponId,
    newValues: { discountPercentage, rewardIds },
  });
  await announce(tx, now, [{ topic: "coupon.issued", to: userId, payload: { userCouponId } }]);
  return {
    type: "discount_qr",
    code,
    discountPercentage,
    referralCount: rewardIds.length,
    validUntil: expiresAt,
    qrUrl: `/api/referral/discount-qr/${code}`,
  };
}

async function templateOf(tx: Db) {
  const [template] = await tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.slug, "referral"), eq(coupons.status, "active")));
  if (template === undefined) throw new AppError("RESOURCE_003");
  return template;
}
