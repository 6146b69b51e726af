import { account, type BudgetSource } from "./accounts.js";
import type { Transfer } from "./post.js";

/** What happens to a coupon's reserve when it is redeemed: the shop's share, and the rest back to its budget. */
export function redemptionTransfers(coupon: {
  redemptionId: string;
  businessId: string;
  source: BudgetSource;
  reserved: number;
  share: number;
}): Transfer[] {
  const reserved = account.reserved(coupon.source);
  const reference = { refType: "redemption", refId: coupon.redemptionId };
  return [
    {
      ...reference,
      reason: "coupon.redeem",
      debit: reserved,
      credit: account.business(coupon.businessId),
      amount: coupon.share,
    },
    {
      ...reference,
      reason: "coupon.release",
      debit: reserved,
      credit: account.budget(coupon.source),
      amount: coupon.reserved - coupon.share,
    },
  ];
}
