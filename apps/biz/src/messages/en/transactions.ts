import type { SameKeys } from "@buzz/ui";
import type { transactions as ko } from "../ko/transactions";

export const transactions = {
  coupon: "Coupon",
  discount: "Discount code",
  mileage: "Points",
  unsettled: "Unsettled",
  inSettlement: "In settlement",
} satisfies SameKeys<typeof ko>;
