import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/bank-account";

export const bankAccount = {
  title: "Bank account",
  now: "Where you are paid now",
  next: "The account to come",
  bankName: "Bank",
  accountNumber: "Account number",
  accountHolder: "Account holder",
  effectiveAt:
    "Settlements that you request from {at} on go to this account. Until then you can cancel it.",
  cancel: "Cancel the change",
  cancelTitle: "Cancel the change?",
  cancelText: "You go on being paid to the present account.",
  cancelled: "The change is cancelled",
  cancelledText: "You go on being paid to the present account.",
  change: "Change the account",
  changeText:
    "To be safe, it takes effect after 24 hours. What you request before goes to the present account. We tell you by e-mail, too.",
  first: "Register an account",
  firstText: "Where shall we pay you? It takes effect at once.",
  password: "Password",
  submit: "Change the account",
  submitFirst: "Register the account",
  done: "The change is on its way",
  doneText: "It takes effect in 24 hours.",
  doneFirst: "It has taken effect.",
  same: "This is the account that you are paid to already.",
  wrong: {
    bankName: "Please enter the bank’s name.",
    accountNumber: "Please enter at least 6 digits or hyphens.",
    accountHolder: "Please enter the holder’s name.",
    password: "The password is not right.",
    noPassword: "Please enter your password.",
  },
} satisfies SameKeys<typeof ko.bankAccount>;
