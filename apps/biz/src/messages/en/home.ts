import type { SameKeys } from "@buzz/ui";
import type { home as ko } from "../ko/home";

export const home = {
  recent: "Recent uses",
  all: "See all",
  shortcuts: "Shortcuts",
  scan: "Scan a QR",
  settlement: "Settlement",
  statistics: "Statistics",
  shop: "My shop",
  pendingAmount: "To be paid",
  pendingUse: "The outcome for {customer} is not known yet. Press to check.",
  none: {
    title: "Nothing yet",
    text: "Scan the coupon or points QR of a customer and it shows up here.",
  },
  today: {
    live: "Live",
    sales: "Sold with Buzz today",
    amount: "Paid by the programme",
    customers: "Customers",
    people: "{count, number}",
    transactions: "Uses",
    uses: "{count, number}",
    average: "Average",
  },
  change: {
    more: "{share} more than yesterday by now",
    less: "{share} less than yesterday by now",
    same: "As much as yesterday by now",
  },
  status: {
    pending: {
      title: "This shop is not approved yet",
      text: "Once it is, you can scan and request settlement.",
    },
    suspended: {
      title: "This shop is suspended",
      text: "It can neither scan nor request settlement. Please ask the Nam-gu office.",
    },
    rejected: {
      title: "This shop is not approved",
      text: "It can neither scan nor request settlement. Please ask the Nam-gu office.",
    },
  },
} satisfies SameKeys<typeof ko>;
