import type { SameKeys } from "@buzz/ui";
import type { password as ko } from "../ko/password";

export const password = {
  forgot: {
    title: "Forgotten password",
    text: "We mail you a link to set a new password.",
    identifier: "E-mail or registration number",
    invalid: "Enter an e-mail or a registration number of 10 digits.",
    submit: "Send the e-mail",
  },
  sent: {
    title: "Check your e-mail",
    text: "If there is such a shop, a letter arrives soon. Its link works once, for 30 minutes. Look into the spam folder, too.",
    again: "Send again",
  },
  reset: {
    title: "New password",
    text: "Once it is set you are signed out everywhere.",
    password: "New password",
    hint: "8 characters or more, with three of: upper case, lower case, digits, symbols.",
    refused: "This password is common, or one of your last ones. Please choose another.",
    submit: "Set the password",
    done: "Your password is changed",
    doneText: "Sign in with the new one.",
    over: {
      title: "This link no longer works",
      text: "It was used already, or is older than 30 minutes.",
      action: "Send another",
    },
  },
} satisfies SameKeys<typeof ko>;
