import { prepareOnce } from "@buzz/db";
import { coupons, userCoupons } from "@buzz/db/schema";
import { and, desc, gt, isNull, notExists, or, sql } from "drizzle-orm";
import type { z } from "zod";
import type { UserContext } from "../kernel/context.js";
import { offsetOf, type PageInput, paginate } from "../kernel/paging.js";
import { claimableAt } from "./claimable.js";
import type { availableOutput } from "./schemas.js";

const held = prepareOnce((db) =>
  db
    .select({ id: userCoupons.id })
    .from(userCoupons)
    .where(
      and(
        sql`${userCoupons.couponId} = ${coupons.id}`,
        sql`${userCoupons.userId} = ${sql.placeholder("userId")}`,
        isNull(userCoupons.codeHash),
      ),
    ),
);

const wanted = prepareOnce((db) =>
  and(
    claimableAt(sql.param(sql.placeholder("now"), coupons.validFrom)),
    or(isNull(coupons.remainingQuantity), gt(coupons.remainingQuantity, 0)),
    notExists(held(db)),
  ),
);

const pageQuery = prepareOnce((db) =>
  db
    .select({
      id: coupons.id,
      name: coupons.name,
      type: coupons.type,
      discountType: coupons.discountType,
      discountValue: coupons.discountValue,
      minPurchaseAmount: coupons.minPurchaseAmount,
      maxDiscountAmount: coupons.maxDiscountAmount,
      validFrom: coupons.validFrom,
      validUntil: coupons.validUntil,
      applicableBusinesses: coupons.applicableBusinesses,
      remainingQuantity: coupons.remainingQuantity,
    })
    .from(coupons)
    .where(wanted(db))
    .orderBy(desc(coupons.createdAt), desc(coupons.id))
    .limit(sql.placeholder("limit"))
    .offset(sql.placeholder("offset"))
    .prepare("available_coupons"),
);

const totalQuery = prepareOnce((db) =>
  db
    .select({ count: sql<number>`count(*)::int` })
    .from(coupons)
    .where(wanted(db))
    .prepare("available_coupons_total"),
);

/** Templates that the caller can claim now, newest first; what they hold already is not among them. */
export async function availableCoupons(
  ctx: UserContext,
  input: PageInput,
): Promise<z.output<typeof availableOutput>> {
  const call = { userId: ctx.actor.userId, now: ctx.clock() };
  const [items, [total]] = await Promise.all([
    pageQuery(ctx.db).execute({ ...call, limit: input.limit, offset: offsetOf(input) }),
    totalQuery(ctx.db).execute(call),
  ]);
  return paginate(items, total?.count ?? 0, input);
}
