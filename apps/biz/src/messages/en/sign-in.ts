import type { SameKeys } from "@buzz/ui";
import type { signIn as ko } from "../ko/sign-in";

export const signIn = {
  title: "One scan,\nand it is paid",
  text: "Take coupons and points, and get them settled.",
  again: "Your sign-in has ended. Sign in again to go back to where you were.",
  identifier: "E-mail or registration number",
  identifierHint: "Of the number, the digits are enough.",
  identifierInvalid: "Enter an e-mail or the 10 digits of the registration number.",
  password: "Password",
  passwordMissing: "Enter your password.",
  submit: "Sign in",
  apply: "Apply with my shop",
  application: "See how my application stands",
  forgot: "I forgot my password",
  refused: {
    credentials: "The e-mail, number or password is not right.",
    closed: "This account is suspended. Please ask the Nam-gu office.",
    locked: "Locked after several wrong attempts. Try again after {time}.",
  },
} satisfies SameKeys<typeof ko>;
