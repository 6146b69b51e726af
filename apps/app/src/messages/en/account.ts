import type { SameKeys } from "@buzz/ui";
import type { account as ko } from "../ko/account";

export const account = {
  signInTitle: "Good to see you again",
  signInText: "Sign in with your e-mail.",
  signInFirst: "Sign in and carry on where you were.",
  signUpTitle: "Start with Buzz",
  signUpText: "Collect coupons and points for the shops around you.",
  signIn: "Sign in",
  signUp: "Sign up",
  join: "Sign up",
  newHere: "New here?",
  alreadyHere: "Already a member?",
  name: "Name",
  email: "E-mail",
  password: "Password",
  passwordHint: "At least 8 characters",
  phone: "Mobile number (optional)",
  phoneHint: "Shops check it to know it is you.",
  university: "University (optional)",
  marketing: "Send me offers (optional)",
  marketingDetail: "We tell you about new coupons and events.",
  wrongCredentials: "The e-mail or password is not right.",
  locked: "Locked after several wrong attempts. Please sign in again after {time}.",
  taken: "This e-mail is already registered.",
  signInInstead: "Sign in",
  invitedBy: "{name} invited you",
  visitorCoupon:
    "Sign up within {minutes, plural, one {# minute} other {# minutes}} for another {amount} coupon.",
  invalid: {
    name: "Enter at least 2 characters.",
    email: "Check the e-mail address.",
    password: "Choose at least 8 characters.",
    noPassword: "Enter your password.",
    phone: "Check the mobile number, for example 010-1234-5678.",
    university: "At most 100 characters.",
  },
} satisfies SameKeys<typeof ko>;
