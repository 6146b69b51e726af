import { createHash, randomUUID } from "node:crypto";
import type { Db } from "@buzz/db";
import {
  couponCounters,
  coupons,
  qrCodes,
  redemptions,
  settlementDetails,
  settlementRequests,
  userCoupons,
} from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import {
  account,
  draw,
  type Month,
  openSettlementAccount,
  post,
  redemptionTransfers,
  settlementTransfers,
} from "../../src/index.js";
import { at } from "./ledger.js";
import { spendIn } from "./people.js";

const DAY = "2026-11-25";

async function usedCode(tx: Db, userId: string, userCouponId: string | null): Promise<string> {
  const hash = createHash("sha256").update(randomUUID()).digest("hex");
  const purpose = userCouponId === null ? ("mileage" as const) : ("coupon" as const);
  await tx
    .insert(qrCodes)
    .values({ hash, purpose, userId, userCouponId, expiresAt: at, usedAt: at });
  return hash;
}

const numbered = () => ({ id: randomUUID(), transactionNo: randomUUID(), usedOn: DAY, usedAt: at });

/** Issues the starting template `slug`, 5,000 or 3,000 won, out of the month's coupon budget. */
export async function issue(
  db: Db,
  { userId, slug, month }: { userId: string; slug: "referee" | "visitor"; month: Month },
) {
  return db.transaction(async (tx) => {
    const [template] = await tx.select().from(coupons).where(eq(coupons.slug, slug));
    if (template === undefined) throw new Error(slug);
    const id = randomUUID();
    const amount = template.discountValue;
    const funds = await draw(tx, { month, category: "coupon", amount }, 0);
    if (typeof funds === "string") throw new Error(funds);
    const { source } = funds;
    await tx.insert(userCoupons).values({
      id,
      userId,
      couponId: template.id,
      name: template.name,
      type: template.type,
      discountType: template.discountType,
      discountValue: amount,
      expiresAt: new Date(at.getTime() + 86_400_000),
      budgetMonth: source.month,
      budgetCategory: source.category,
      budgetShard: source.shard,
      reservedAmount: amount,
      programmeShare: 100,
    });
    await tx.insert(couponCounters).values({ couponId: template.id, shard: 0, issuedCount: 1 });
    const credit = account.reserved(source);
    const grant = { credit, amount, reason: "coupon.issue", refType: "user_coupon", refId: id };
    await post(tx, { id: randomUUID(), at, transfers: funds.pay([grant]) });
    return { id, templateId: template.id, source, reserved: amount };
  });
}

/** Uses a coupon; the shop is owed `share`. Returns the use's id. */
export async function redeem(
  db: Db,
  coupon: Awaited<ReturnType<typeof issue>>,
  { userId, businessId, share }: { userId: string; businessId: string; share: number },
): Promise<string> {
  return db.transaction(async (tx) => {
    const use = numbered();
    await tx
      .update(userCoupons)
      .set({ status: "used", usedAt: at })
      .where(eq(userCoupons.id, coupon.id));
    await tx
      .update(couponCounters)
      .set({ usedCount: 1 })
      .where(eq(couponCounters.couponId, coupon.templateId));
    await tx.insert(redemptions).values({
      ...use,
      type: "coupon",
      businessId,
      userId,
      qrHash: await usedCode(tx, userId, coupon.id),
      userCouponId: coupon.id,
      purchaseAmount: 10_000,
      discountAmount: share,
      shareAmount: share,
    });
    const { source, reserved } = coupon;
    const transfers = redemptionTransfers({
      redemptionId: use.id,
      businessId,
      source,
      reserved,
      share,
    });
    await post(tx, { id: use.id, at, transfers });
    return use.id;
  });
}

/** Uses points. Returns the use's id. */
export async function usePoints(
  db: Db,
  { userId, businessId, amount }: { userId: string; businessId: string; amount: number },
): Promise<string> {
  return db.transaction(async (tx) => {
    const use = numbered();
    const transactionId = randomUUID();
    await spendIn(tx, userId, { businessId, amount, useId: use.id, transactionId });
    await tx.insert(redemptions).values({
      ...use,
      type: "mileage",
      businessId,
      userId,
      qrHash: await usedCode(tx, userId, null),
      mileageTransactionId: transactionId,
      shareAmount: amount,
    });
    return use.id;
  });
}

/** A settlement of coupon uses, approved for payout in `month`. Returns its id. */
export async function settle(
  db: Db,
  {
    businessId,
    useIds,
    amount,
    month,
  }: { businessId: string; useIds: string[]; amount: number; month: Month },
): Promise<string> {
  return db.transaction(async (tx) => {
    const id = randomUUID();
    const settlement = { settlementId: id, businessId, amount, deducted: 0 };
    await tx.insert(settlementRequests).values({
      id,
      settlementNo: id,
      businessId,
      settlementDate: DAY,
      status: "approved",
      couponCount: useIds.length,
      couponAmount: amount,
      mileageCount: 0,
      mileageAmount: 0,
      totalAmount: amount,
      estimatedPaymentDate: DAY,
      budgetMonth: month,
    });
    await tx.insert(settlementDetails).values(
      useIds.map((redemptionId) => ({
        settlementId: id,
        redemptionId,
        amount: amount / useIds.length,
      })),
    );
    await openSettlementAccount(tx, id);
    const transfers = [
      ...settlementTransfers.claim(settlement),
      settlementTransfers.approve(settlement, month),
    ];
    await post(tx, { id: randomUUID(), at, transfers });
    return id;
  });
}
