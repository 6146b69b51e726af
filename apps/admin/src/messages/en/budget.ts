import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/budget";

export const budget = {
  title: "Budget",
  thisMonth: "This month",
  previousMonth: "Previous month",
  nextMonth: "Next month",
  none: {
    title: "This month has no budget",
    text: "It has not been set yet, or the programme had not begun.",
  },
  left: "Left to spend",
  total: "Total budget",
  executionRate: "Spent",
  rate: "With reserves",
  executed: "Spent",
  reserved: "Reserved",
  remaining: "Left",
  ofBudget: "of <amount></amount>",
  categories: {
    referral: "Referral",
    coupon: "Coupons",
    event: "Events",
    settlement: "Settlements",
  },
  stages: {
    normal: "Normal",
    warning: "Warning",
    danger: "Danger",
    critical: "Critical",
    blocked: "Blocked",
    exhausted: "Exhausted",
  },
  alerts: {
    label: "Budget alerts",
    whole: "Whole budget",
    title: "{part}: {rate} used, stage “{stage}”",
  },
  effects: {
    normal: "Rewards are paid in full.",
    warning: "Rewards are still paid in full. At this pace they may soon be reduced.",
    danger: "Referral points are paid at a reduced rate.",
    critical:
      "Referral points are down to a minimum; sign-up, referral and visitor coupons are not given.",
    blocked: "All new rewards have stopped. Coupons and points already given can still be used.",
    exhausted: "No new reward can be promised. Coupons and points already given can still be used.",
  },
  limits: {
    coupon:
      "Once it is used up, no new coupons can be issued. Those already given can still be used.",
    event: "Once it is used up, event benefits stop. Those already given can still be used.",
    settlement: "Once it is used up, no more settlements can be approved this month.",
  },
  movements: {
    title: "Movements",
    days: "Days",
    at: "When",
    category: "Category",
    kind: "Kind",
    description: "What",
    amount: "Amount",
    empty: "Nothing moved in these days.",
  },
  kinds: { reserve: "Reserved", execute: "Spent", release: "Released" },
  descriptions: {
    coupon: { issue: "Coupon issued", redeem: "Coupon used", release: "Coupon reserve released" },
    referral: { referrer: "Points for the referrer", referee: "Points for the newcomer" },
    reward: { manual: "Points granted by an operator" },
    budget: { fund: "Budget granted", withdraw: "Budget taken back" },
    mileage: { expire: "Points expired", use: "Points used" },
    settlement: { approve: "Settlement approved" },
  },
} satisfies SameKeys<typeof ko.budget>;
