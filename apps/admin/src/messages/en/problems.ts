import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/problems";

export const problems = {
  noPermission: {
    title: "You have no permission for this",
    text: "Your role does not include this page. If you need it, ask a super administrator.",
  },
  offline: { title: "The server cannot be reached", text: "Check your connection and try again." },
  server: {
    title: "The server had a problem",
    text: "Please try again in a moment.",
  },
  busy: {
    title: "Too many requests",
    text: "Please try again in a while.",
    wait: "Please try again in about {minutes, plural, one {# minute} other {# minutes}}.",
  },
  refused: "Please check what you entered and try again.",
  codes: {
    ADMIN_COUPON_004: {
      title: "Nobody fits",
      text: "Widen the conditions, or check the list of ids.",
    },
    ADMIN_COUPON_005: {
      title: "Too few coupons are left",
      text: "Raise the coupon’s quantity, or narrow the audience.",
    },
    ADMIN_COUPON_006: {
      title: "Everybody holds it already",
      text: "Each member gets one of a kind. There is nobody left to give it to.",
    },
    AUTH_003: { title: "You may not do this", text: "Your role does not allow it." },
    AUTH_004: {
      title: "You could not be signed in",
      text: "The e-mail or the password is not right.",
    },
    AUTH_006: {
      title: "This code is not right",
      text: "Wait for the next code of your app. Each code works once.",
    },
    AUTH_008: {
      title: "This account is locked",
      text: "Too many sign-ins failed. Please try again later.",
    },
    AUTH_010: { title: "This account is suspended", text: "Please ask a super administrator." },
    BUDGET_001: {
      title: "This month’s budget is too small",
      text: "Nothing has happened and no money has moved. It works once the budget grows or the next month begins.",
    },
    BUDGET_002: {
      title: "This is stopped at the moment",
      text: "A budget stage or an emergency switch stops it. Look at the budget, then try again.",
    },
    BUSINESS_003: {
      title: "This registration number is taken",
      text: "A shop with this number exists, so it cannot be approved. Check it, then reject.",
    },
    BUSINESS_004: {
      title: "Application not found",
      text: "It no longer exists. Please look at the latest list.",
    },
    BUSINESS_005: {
      title: "Already decided",
      text: "Another operator was first, or the deadline has passed. What you just did has not been applied.",
    },
    CONFLICT_IDEMPOTENCY: {
      title: "An earlier request has arrived",
      text: "It may have arrived with other content. Please look at the latest state.",
    },
    RESOURCE_001: { title: "Not found", text: "It is gone, or the address is wrong." },
    RESOURCE_003: {
      title: "Not possible in the current state",
      text: "Another operator was first, or the time is up. What you just did has not been applied.",
    },
    SETTLEMENT_005: {
      title: "Not possible in the current state",
      text: "Another operator was first, or the shop has cancelled. What you just did has not been applied.",
    },
    SETTLEMENT_006: {
      title: "The payout must be reconciled first",
      text: "Its result is unknown. Ask the bank and record the answer, so that nothing is sent twice.",
    },
    USER_001: {
      title: "This e-mail is taken",
      text: "An account with this e-mail exists, so nothing has been changed. Please check the e-mail.",
    },
  },
} satisfies SameKeys<typeof ko.problems>;
