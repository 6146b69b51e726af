import type { Db } from "@buzz/db";
import {
  businessApplications,
  businesses,
  type LookupHash,
  mileageTransactions,
  redemptions,
  referralRewards,
  referralVisits,
  settlementRequests,
  userCoupons,
} from "@buzz/db/schema";
import { desc, eq, sql } from "drizzle-orm";
import type { Part } from "./export-personal.js";

type Person = {
  id: string;
  applicant: LookupHash<"business_applications.email">;
  businessId: string | null;
};

/** What somebody had to do with the programme, as a user and as an owner: queries, newest first. */
export const dealingLists = (
  db: Db,
  { id, applicant, businessId }: Person,
  { limit, offset }: Part,
) => ({
  coupons: db
    .select({
      id: userCoupons.id,
      name: userCoupons.name,
      status: userCoupons.status,
      issuedAt: userCoupons.issuedAt,
      expiresAt: userCoupons.expiresAt,
      usedAt: userCoupons.usedAt,
    })
    .from(userCoupons)
    .where(eq(userCoupons.userId, id))
    .orderBy(desc(userCoupons.issuedAt), desc(userCoupons.id))
    .limit(limit)
    .offset(offset),
  points: db
    .select({
      type: mileageTransactions.type,
      amount: mileageTransactions.amount,
      balanceAfter: mileageTransactions.balanceAfter,
      description: mileageTransactions.description,
      expiresAt: mileageTransactions.expiresAt,
      createdAt: mileageTransactions.createdAt,
    })
    .from(mileageTransactions)
    .where(eq(mileageTransactions.userId, id))
    .orderBy(desc(mileageTransactions.seq))
    .limit(limit)
    .offset(offset),
  uses: db
    .select({
      transactionNo: redemptions.transactionNo,
      type: redemptions.type,
      businessName: businesses.businessName,
      purchaseAmount: redemptions.purchaseAmount,
      discountAmount: redemptions.discountAmount,
      usedAt: redemptions.usedAt,
      reversedAt: redemptions.reversedAt,
    })
    .from(redemptions)
    .innerJoin(businesses, eq(businesses.id, redemptions.businessId))
    .where(eq(redemptions.userId, id))
    .orderBy(desc(redemptions.usedAt), desc(redemptions.id))
    .limit(limit)
    .offset(offset),
  invitedBy: db
    .select({
      ip: referralVisits.ip,
      userAgent: referralVisits.userAgent,
      visitedAt: referralVisits.visitedAt,
      convertedAt: referralVisits.convertedAt,
    })
    .from(referralVisits)
    .where(eq(referralVisits.convertedUserId, id))
    .limit(limit)
    .offset(offset),
  referralRewards: db
    .select({
      side: referralRewards.side,
      amount: referralRewards.amount,
      status: referralRewards.status,
      reason: referralRewards.reason,
      createdAt: referralRewards.createdAt,
      paidAt: referralRewards.paidAt,
    })
    .from(referralRewards)
    .where(eq(referralRewards.userId, id))
    .orderBy(desc(referralRewards.createdAt), desc(referralRewards.id))
    .limit(limit)
    .offset(offset),
  applications: db
    .select({
      id: businessApplications.id,
      businessName: businessApplications.businessName,
      registrationNumber: businessApplications.registrationNumber,
      status: businessApplications.status,
      createdAt: businessApplications.createdAt,
      reviewedAt: businessApplications.reviewedAt,
      rejectionReason: businessApplications.rejectionReason,
    })
    .from(businessApplications)
    .where(eq(businessApplications.emailHash, applicant))
    .orderBy(desc(businessApplications.createdAt), desc(businessApplications.id))
    .limit(limit)
    .offset(offset),
  settlements: db
    .select({
      id: settlementRequests.id,
      settlementNo: settlementRequests.settlementNo,
      settlementDate: settlementRequests.settlementDate,
      status: settlementRequests.status,
      totalAmount: settlementRequests.totalAmount,
      bankName: settlementRequests.bankName,
      bankAccountNumber: settlementRequests.bankAccountNumber,
      bankAccountHolder: settlementRequests.bankAccountHolder,
      requestedAt: settlementRequests.requestedAt,
      paidAt: settlementRequests.paidAt,
    })
    .from(settlementRequests)
    .where(businessId === null ? sql`false` : eq(settlementRequests.businessId, businessId))
    .orderBy(desc(settlementRequests.requestedAt), desc(settlementRequests.id))
    .limit(limit)
    .offset(offset),
});
