import type { SameKeys } from "@buzz/ui";
import type { points as ko } from "../ko/points";

export const points = {
  balance: "Points to spend",
  expiring: "{points} expire within 30 days.",
  notExpiring: "Nothing expires within 30 days.",
  pay: "Pay with points",
  nothingYet: "Invite a friend to earn points",
  totalEarned: "Earned so far",
  totalUsed: "Spent so far",
  statement: "Statement",
  filter: "Movements shown",
  types: {
    all: "All",
    earn: "Earned",
    use: "Spent",
    expire: "Expired",
    cancel: "Cancelled",
    refund: "Refunded",
  },
  reasons: {
    referrer: "For inviting a friend",
    referee: "Welcome gift",
    manual: "A gift from the programme",
  },
  none: "Nothing here yet",
  noneText: "What you earn and spend will be listed here.",
  noneOfType: "Nothing of this kind",
  balanceAfter: "Balance {points}",
  qrTitle: "Pay with points",
  spendable: "Points to spend",
  qrAlt: "QR code to pay with points",
  qrHint:
    "Tell the shop how much to take and show this screen. It tells you as soon as points are used.",
  usedTitle: "Spent at {shop}",
  left: "Points left",
  usedAt: "Time",
  toStatement: "To the statement",
  again: "Pay again with a new code",
} satisfies SameKeys<typeof ko>;
