import type { SameKeys } from "@buzz/ui";
import type { help as ko } from "../ko/help";

export const help = {
  title: "Help",
  outcome: {
    question: "There is no outcome, it keeps waiting",
    answer:
      "The connection broke. The same request is being checked again and again, and nothing is used twice. You may close the app: it goes on where it was.",
  },
  wrong: {
    question: "I typed a wrong amount",
    answer:
      "Until you request that day’s settlement, press the use in the transactions and void it. Coupon and points go back to the customer at once.",
  },
  offline: {
    question: "Does it work without internet?",
    answer:
      "The screens open, but the server has to check coupons and points. A use that you confirmed is sent, once, as soon as there is a connection.",
  },
  expired: {
    question: "It says that the QR is too old",
    answer: "A QR lives for 5 minutes. The customer can make a new one at once.",
  },
  payout: {
    question: "When am I paid?",
    answer:
      "Request the day’s settlement. An operator checks it and pays to the registered account; the day is shown with the settlement.",
  },
  share: {
    question: "Who carries the discount?",
    answer:
      "Shop and programme share event coupons; the programme carries all other coupons and points.",
  },
  install: {
    question: "I want it as an app",
    answer:
      "On Android press “Install as an app” in the settings; on an iPhone press Share in Safari, then “Add to Home Screen”.",
  },
  contact: {
    title: "Anything else?",
    text: "Please ask the Nam-gu office. With the number of the transaction they find it quickly.",
  },
} satisfies SameKeys<typeof ko>;
