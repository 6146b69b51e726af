import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/general";

export const shell = {
  nav: "Administration",
  areas: {
    budget: "Budget",
    applications: "Applications",
    settlements: "Settlements",
    approvals: "Second operator",
  },
  notFound: {
    title: "This page does not exist",
    text: "Its address has changed or it is gone.",
    home: "Back to the start",
  },
} satisfies SameKeys<typeof ko.shell>;

export const session = {
  title: "Buzz administration",
  motto: "Following the neighbourhood’s budget to the last won.",
  text: "Sign in with your operator account.",
  email: "E-mail",
  emailWrong: "Please check the e-mail address.",
  password: "Password",
  passwordMissing: "Please enter your password.",
  signIn: "Sign in",
  signOut: "Sign out",
  currentPassword: "Current password",
  newPassword: "New password",
  newPasswordHint: "8 characters or more, of three kinds: upper case, lower case, digits, symbols.",
  newPasswordWrong: "Choose a stronger password, and none of your last five.",
  changePassword: "Change password",
  setUp: {
    password: {
      title: "Choose your own password",
      text: "The one you signed in with must be changed.",
    },
    "2fa": { title: "Protect your account", text: "Operators sign in with a second factor." },
  },
} satisfies SameKeys<typeof ko.session>;

export const operator = {
  security: "Account security",
  securityText: "How you sign in, and where you are signed in.",
  account: "My account",
  signOut: "Sign out",
  roles: {
    super_admin: "Super administrator",
    admin: "Administrator",
    business_manager: "Business manager",
    content_manager: "Content manager",
    none: "No role",
  },
} satisfies SameKeys<typeof ko.operator>;

export const decision = {
  cancel: "Cancel",
  reload: "Show the latest state",
  safe: "It is not known whether it went through. Trying again will not do it twice.",
  reasonWrong: "Please write 10 to 500 characters.",
} satisfies SameKeys<typeof ko.decision>;
