import type { SameKeys } from "@buzz/ui";
import type { transactions as ko } from "../ko/transactions";

export const transactions = {
  title: "Transactions",
  all: "All",
  coupon: "Coupon",
  discount: "Discount code",
  mileage: "Points",
  unsettled: "Unsettled",
  inSettlement: "In settlement",
  filter: "Kind",
  from: "From",
  to: "To",
  count: "{count, plural, one {# transaction} other {# transactions}}",
  titleOf: "{type} used",
  customer: "Customer",
  purchase: "Purchase",
  at: "Time",
  state: "Settlement",
  toSettlement: "See the settlement",
  none: {
    title: "No such transactions",
    text: "Try another kind or other days.",
  },
} satisfies SameKeys<typeof ko>;
