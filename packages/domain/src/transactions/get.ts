import type { Db } from "@buzz/db";
import {
  businesses,
  ledgerTransfers,
  redemptions,
  settlementDetails,
  settlementRequests,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskName, maskPhone } from "../kernel/masking.js";
import { lotsOf } from "./lots.js";
import { drawOfCoupon, drawsOfLots, presentCoupon, rulesOf } from "./present.js";
import { reversalOf } from "./reversal.js";
import type { getInput, getOutput } from "./schemas.js";

type Output = z.output<typeof getOutput>;

/**
 * One use at a shop with everything it rests on and led to: coupon or points, budget, transfers, settlement, reversal.
 * Amounts in won or P.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function getTransaction(
  { db, cipher }: AdminContext,
  { transactionNo }: z.output<typeof getInput>,
): Promise<Output> {
  const found = await find(db, transactionNo);
  if (found === undefined) throw new AppError("RESOURCE_001");
  const { use, person, phone, business, coupon, settlement, approver } = found;
  const { mileageTransactionId } = use;
  const [lots, transfers, reversal] = await Promise.all([
    mileageTransactionId === null ? [] : lotsOf(db, mileageTransactionId),
    transfersOf(db, use.id),
    use.reversedAt === null ? null : reversalOf(db, use.id),
  ]);
  const { id, type, purchaseAmount, discountAmount, shareAmount, usedOn, usedAt } = use;
  return {
    use: {
      id,
      transactionNo,
      type,
      purchaseAmount,
      discountAmount,
      finalAmount: purchaseAmount === null ? null : purchaseAmount - (discountAmount ?? 0),
      shareAmount,
      usedOn,
      usedAt,
    },
    user: {
      id: person.id,
      name: maskName(person.name),
      phone: maskPhone(cipher.open(phone, person.id)),
    },
    business,
    coupon: coupon && presentCoupon(coupon),
    lots: lots.map(({ month: _, category: __, ...lot }) => lot),
    rules: coupon && rulesOf(coupon),
    budget: coupon === null ? drawsOfLots(lots) : [drawOfCoupon(coupon, transfers)],
    transfers,
    settlement,
    approver,
    reversal,
  };
}

async function find(db: Db, transactionNo: string) {
  const operator = alias(users, "operator");
  const [row] = await db
    .select({
      use: redemptions,
      person: { id: users.id, name: users.name },
      phone: userProfiles.phone,
      business: {
        id: businesses.id,
        businessName: businesses.businessName,
        category: businesses.category,
      },
      coupon: userCoupons,
      settlement: {
        id: settlementRequests.id,
        settlementNo: settlementRequests.settlementNo,
        settlementDate: settlementRequests.settlementDate,
        status: settlementRequests.status,
        amount: settlementRequests.totalAmount,
        approvedAt: settlementRequests.approvedAt,
        paidAt: settlementRequests.paidAt,
      },
      approver: { id: operator.id, name: operator.name },
    })
    .from(redemptions)
    .innerJoin(users, eq(users.id, redemptions.userId))
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .leftJoin(userCoupons, eq(userCoupons.id, redemptions.userCouponId))
    .leftJoin(
      settlementDetails,
      and(eq(settlementDetails.redemptionId, redemptions.id), eq(settlementDetails.live, true)),
    )
    .leftJoin(settlementRequests, eq(settlementRequests.id, settlementDetails.settlementId))
    .leftJoin(operator, eq(operator.id, settlementRequests.approvedBy))
    .where(eq(redemptions.transactionNo, transactionNo));
  return row;
}

const transfersOf = (db: Db, redemptionId: string) =>
  db
    .select({
      id: ledgerTransfers.id,
      debit: ledgerTransfers.debit,
      credit: ledgerTransfers.credit,
      amount: ledgerTransfers.amount,
      reason: ledgerTransfers.reason,
      at: ledgerTransfers.createdAt,
    })
    .from(ledgerTransfers)
    .where(and(eq(ledgerTransfers.refType, "redemption"), eq(ledgerTransfers.refId, redemptionId)))
    .orderBy(asc(ledgerTransfers.id));
