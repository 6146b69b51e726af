import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/general";

export const shell = {
  nav: "Administration",
  areas: {
    budget: "Budget",
    applications: "Applications",
    settlements: "Settlements",
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
  back: "Use another account",
  code: "Code",
  codeHint: "The 6 digits of your authenticator app, or a backup code.",
  codeWrong: "Please enter the code.",
  currentPassword: "Current password",
  newPassword: "New password",
  newPasswordHint: "8 characters or more, of three kinds: upper case, lower case, digits, symbols.",
  newPasswordWrong: "Choose a stronger password, and none of your last five.",
  changePassword: "Change password",
  authenticator:
    "You need an authenticator app on your phone. We show you a QR code for it and ten backup codes, once.",
  showSecret: "Show the QR code",
  secretPicture: "QR code for your authenticator app",
  backupCodes: "Backup codes",
  backupCodesText: "For the day your phone is lost. Each works once; keep them somewhere safe.",
  firstCode: "The 6 digits that the app shows now",
  turnOn: "Turn on and continue",
  setUp: {
    password: {
      title: "Choose your own password",
      text: "The one you signed in with must be changed.",
    },
    "2fa": { title: "Protect your account", text: "Operators sign in with a second factor." },
  },
} satisfies SameKeys<typeof ko.session>;

export const stepUp = {
  title: "Please prove your second factor again",
  code: "The 6 digits of your app, or a backup code",
  prove: "Prove",
  done: "Thank you. You can send it again now.",
} satisfies SameKeys<typeof ko.stepUp>;

export const operator = {
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
