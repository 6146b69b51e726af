import type { Db } from "@buzz/db";
import { coupons, userCoupons, users } from "@buzz/db/schema";
import { account, post } from "@buzz/ledger";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { drawOrRefuse } from "../budget/draw-funds.js";
import { readGate, refuseAtGate } from "../budget/gate.js";
import { recordAudit } from "../kernel/audit.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import type { byId } from "../kernel/schemas.js";
import { claimableAt } from "./claimable.js";
import { categoryOf, servicesOf } from "./grant-rules.js";
import { issueCoupon, planCoupon } from "./issue.js";
import { presentCoupon } from "./present.js";
import type { couponOutput } from "./schemas.js";

/**
 * Claims a template for the caller: reserves its greatest cost in won, which counts to the limit of the day, and puts
 * the coupon into their hand (rules §4, §8).
 *
 * @throws RESOURCE_001 unknown, or not claimable now; COUPON_006 held already; COUPON_007 sold out; BUDGET_002 stopped
 * by a stage or switch; BUDGET_001 a limit cannot bear it.
 */
export async function claimCoupon(
  ctx: UserContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof couponOutput>> {
  const now = ctx.clock();
  const settings = await ctx.settings();
  const coupon = await ctx.db.transaction(async (tx) => {
    const [template, held] = await Promise.all([
      readClaimable(tx, id, now),
      holds(tx, ctx.actor.userId, id),
    ]);
    if (held) throw new AppError("COUPON_006");
    if (template.remainingQuantity === 0) throw new AppError("COUPON_007");

    const category = categoryOf(template.type);
    refuseAtGate(await readGate(ctx, tx, category), ...servicesOf(template.type));
    const grant = planCoupon(template, now, settings);
    const { source, pay } = await drawOrRefuse(ctx, tx, {
      category,
      amount: grant.cost,
      countsToDay: true,
    });
    const reserve = {
      credit: account.reserved(source),
      amount: grant.cost,
      reason: "coupon.issue",
      refType: "user_coupon",
      refId: grant.userCouponId,
    };
    // Sent together, as none needs the answer of another.
    const [, issued] = await Promise.all([
      post(tx, { id: newId(), at: now, transfers: pay([reserve]) }),
      issueCoupon(tx, ctx.actor.userId, grant, source),
      recordAudit(ctx, tx, {
        action: "coupon.claim",
        entityType: "user_coupon",
        entityId: grant.userCouponId,
        newValues: { couponId: id, reserved: grant.cost },
      }),
      announce(tx, now, [
        {
          topic: "coupon.issued",
          to: ctx.actor.userId,
          payload: { userCouponId: grant.userCouponId },
        },
      ]),
    ]);
    return issued;
  });
  return presentCoupon(coupon, now, null);
}

async function readClaimable(tx: Db, id: string, now: Date) {
  const [template] = await tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.id, id), claimableAt(sql.param(now, coupons.validFrom))));
  if (template === undefined) throw new AppError("RESOURCE_001");
  return template;
}

/** Accounts are locked before budgets; the coupon's reference to its owner would otherwise come last. */
async function holds(tx: Db, userId: string, couponId: string): Promise<boolean> {
  const held = tx
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(
      and(
        eq(userCoupons.userId, userId),
        eq(userCoupons.couponId, couponId),
        isNull(userCoupons.codeHash),
      ),
    );
  const [user] = await tx
    .select({ holds: sql<boolean>`exists ${held}` })
    .from(users)
    .where(eq(users.id, userId))
    .for("key share");
  return user?.holds ?? false;
}
