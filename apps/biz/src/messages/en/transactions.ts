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
  reversed: "Voided",
  reversedAt: "Voided at",
  void: {
    action: "Void this use",
    title: "Void",
    text: "The customer has the coupon or the points back at once, and you are not paid for it. This cannot be undone.",
    reason: "Why",
    reasonHint: "10 letters or more. It is kept on record.",
    reasonInvalid: "Enter 10 letters or more.",
    reasons: {
      amount: "The amount was wrong",
      cancelled: "The customer cancelled",
      other: "Another coupon was used instead",
    },
    confirm: "Void it",
    done: "The use is voided",
    doneText: "The customer has it back.",
  },
  none: {
    title: "No such transactions",
    text: "Try another kind or other days.",
  },
} satisfies SameKeys<typeof ko>;
