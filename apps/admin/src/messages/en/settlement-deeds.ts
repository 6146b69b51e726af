import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/settlement-deeds";

export const settlementDeeds = {
  approve: {
    action: "Approve",
    title: "Approve {amount} for {shop}?",
    text: "The amount is taken from this month’s settlement budget at once and waits to be paid. The transfer is made at the bank and recorded separately.",
    budgetLeft: "Settlement budget left",
    thisPayout: "This settlement",
    budgetAfter: "Left afterwards",
    note: "Note",
    noteHint: "Kept with the history. May be left empty.",
    noteWrong: "Please write 500 characters at most.",
    done: "{amount} approved",
    doneText: "Record the result once the bank transfer is made.",
  },
  reject: {
    action: "Reject",
    title: "Reject {amount} for {shop}?",
    text: "No money moves and the budget stays as it is. {count, plural, one {The # use in it is} other {The # uses in it are}} free again for another request.",
    reason: "Reason",
    hint: "The shop reads it as it is. At least 10 characters.",
    done: "{amount} rejected",
    doneText: "The shop can read the reason.",
  },
  pay: {
    action: "Record the payout",
    title: "{amount} to {shop}: how did the transfer go?",
    outcome: "Result of the transfer",
    outcomes: {
      paid: {
        label: "Sent",
        text: "Records the transfer as made and tells the shop. Buzz itself sends no money. This cannot be undone.",
        action: "Record as paid",
        done: "{amount} recorded as paid",
        doneText: "The shop has been told.",
      },
      unknown: {
        label: "Unknown",
        text: "Parks the payout. It cannot be paid again until the bank has been asked and the answer recorded.",
        action: "Park as unknown",
        done: "{amount} parked as unknown",
        doneText: "Ask the bank, then record the answer.",
      },
    },
    transactionId: "Bank transaction ID",
    transactionIdHint: "For comparing with the bank later. Leave it empty if unknown.",
    transactionIdWrong: "Please write 100 characters at most.",
  },
  reconcile: {
    action: "Record the answer",
    title: "{amount} for {shop}: what did the bank say?",
    outcome: "Answer of the bank",
    outcomes: {
      paid: {
        label: "Paid",
        text: "Records the payout as made and tells the shop. This cannot be undone.",
        action: "Record as paid",
        done: "{amount} recorded as paid",
        doneText: "The shop has been told.",
      },
      not_paid: {
        label: "Not paid",
        text: "Goes back to waiting for payment and can be sent again. The budget stays as it is.",
        action: "Back to payment",
        done: "{amount} waits to be paid again",
        doneText: "Send it again, then record the result.",
      },
    },
    transactionId: "Bank transaction ID",
    transactionIdWrong: "Please write 100 characters at most.",
    note: "What you found out",
    noteHint: "Whom you asked and how. At least 10 characters.",
  },
} satisfies SameKeys<typeof ko.settlementDeeds>;
