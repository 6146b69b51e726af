import type { SameKeys } from "@buzz/ui";
import type { redeem as ko } from "../ko/redeem";

export const redeem = {
  title: "Check the customer",
  scanAgain: "Scan again",
  typeAgain: "Change the amount",
  codeLife: "QR {clock}",
  codeOver: "This QR has run out",
  coupon: {
    amount: "Purchase total",
    unit: "won",
    fixed: "{amount} off",
    percentage: "{percent, number}% off",
    minimum: "from {amount}",
    maximum: "up to {amount}",
    validUntil: "until {day}",
    belowMinimum: "Good for purchases from {minimum}",
    preview: "Preview",
    toPay: "To collect, about",
    confirm: "Use the coupon",
  },
  points: {
    amount: "Points to take",
    balance: "The customer’s points",
    all: "All",
    empty: "There are no points to spend",
    confirm: "Take points",
    confirmAmount: "Take {points}",
  },
  sending: {
    title: "One moment",
  },
  open: {
    title: "The outcome is not known yet",
    text: "The same request is being checked again and again. Nothing is used twice.",
    retry: "Check now",
    leave: "Take the next customer",
    leaveTitle: "Go on without the outcome?",
    leaveText:
      "If it was used, it appears under recent uses at home. If it does not appear, it was not used. A QR never counts twice.",
    leaveConfirm: "Go on",
  },
  done: {
    coupon: "Coupon used",
    mileage: "Points taken",
    toPay: "Collect from the customer",
    taken: "Points taken",
    purchase: "Purchase total",
    remaining: "Points the customer has left",
    customer: "Customer",
    transactionNo: "Transaction",
    usedAt: "Time",
    void: "Void this use",
    next: "Scan next",
  },
  refused: {
    nothingUsed: "Nothing has been used.",
    QR_001: {
      title: "This QR is not known",
      text: "Check that it is a coupon or points QR of the Buzz app.",
    },
    QR_002: { title: "This QR has run out", text: "The customer can make a new one on the spot." },
    QR_003: { title: "This QR was used or replaced", text: "Ask the customer to show a new QR." },
    COUPON_001: {
      title: "This coupon is not valid now",
      text: "It is outside the time it can be used.",
    },
    COUPON_002: {
      title: "This coupon was cancelled",
      text: "Ask whether the customer has another one.",
    },
    COUPON_003: {
      title: "This coupon is for other shops",
      text: "It counts only at the shops it names.",
    },
    COUPON_004: {
      title: "The purchase is too small",
      text: "Check the least purchase of the coupon.",
    },
    COUPON_005: {
      title: "This coupon was already used",
      text: "Ask whether the customer has another one.",
    },
    MILEAGE_001: {
      title: "There are not enough points",
      text: "The balance went down meanwhile. Change the amount.",
    },
    MILEAGE_002: {
      title: "Please check the amount",
      text: "Only whole points from 1 P can be taken.",
    },
    MILEAGE_003: {
      title: "Above the customer’s limit for today",
      text: "A smaller amount can be taken.",
    },
    BUSINESS_001: { title: "The shop was not found", text: "Please ask the Nam-gu office." },
    BUSINESS_002: {
      title: "This shop cannot scan at the moment",
      text: "Only approved shops take coupons and points.",
    },
    BUDGET_002: {
      title: "Use is paused at the moment",
      text: "It works again as soon as it is resumed. Please ask the customer to be patient.",
    },
    AUTH_003: { title: "This account cannot scan", text: "Sign in with the account of a shop." },
  },
} satisfies SameKeys<typeof ko>;
