import { businesses, settlementRequests } from "@buzz/db/schema";

/** What everybody who may see a settlement sees of it. */
export const settlementColumns = {
  id: settlementRequests.id,
  settlementId: settlementRequests.id,
  settlementNo: settlementRequests.settlementNo,
  businessId: settlementRequests.businessId,
  businessName: businesses.businessName,
  settlementDate: settlementRequests.settlementDate,
  status: settlementRequests.status,
  couponCount: settlementRequests.couponCount,
  couponAmount: settlementRequests.couponAmount,
  mileageCount: settlementRequests.mileageCount,
  mileageAmount: settlementRequests.mileageAmount,
  adjustmentAmount: settlementRequests.adjustmentAmount,
  totalAmount: settlementRequests.totalAmount,
  returnedAmount: settlementRequests.returnedAmount,
  requestedAt: settlementRequests.requestedAt,
  estimatedPaymentDate: settlementRequests.estimatedPaymentDate,
  approvedAt: settlementRequests.approvedAt,
  paidAt: settlementRequests.paidAt,
  rejectionReason: settlementRequests.rejectionReason,
};
