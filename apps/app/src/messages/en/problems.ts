import type { SameKeys } from "@buzz/ui";
import type { problems as ko } from "../ko/problems";

export const problems = {
  more: "Show more",
  unreached: {
    title: "No connection",
    text: "Check your internet connection and try again.",
  },
  busy: {
    title: "Too many requests",
    soon: "Please try again in a moment.",
    minutes: "Please try again in {minutes, plural, one {# minute} other {# minutes}}.",
  },
  server: {
    title: "Something went wrong",
    text: "It is our fault. Please try again in a moment.",
  },
  codes: {
    COUPON_001: {
      title: "This coupon is not valid now",
      text: "See its dates among your coupons.",
    },
    COUPON_002: {
      title: "This coupon was cancelled",
      text: "Please choose another one.",
    },
    COUPON_005: {
      title: "This coupon is used already",
      text: "Your coupons show where it was used.",
    },
    MILEAGE_001: {
      title: "There are no points to spend",
      text: "Invite a friend to earn points.",
    },
    BUDGET_001: {
      title: "Today’s budget is used up",
      text: "What is yours stays yours. Please try again tomorrow.",
    },
    BUDGET_002: {
      title: "Paused at the moment",
      text: "Your coupons and points stay where they are. Please try again later.",
    },
  },
} satisfies SameKeys<typeof ko>;
