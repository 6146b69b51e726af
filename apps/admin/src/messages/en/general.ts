import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/general";

export const shell = {
  nav: "Administration",
  groups: {
    overview: "Overview",
    money: "Money",
    programme: "Programme",
    shops: "Shops and contents",
    contents: "Contents",
    people: "People",
    system: "System",
  },
  areas: {
    dashboard: "Dashboard",
    approvals: "Second operator",
    coupons: "Coupons",
    jobs: "Jobs",
    webhooks: "Webhooks",
    reports: "Monthly report",
    referral: "Referral results",
    policies: "Reward policies",
    budget: "Budget",
    settlements: "Settlements",
    transactions: "Trace a use",
    applications: "Applications",
    shops: "Shops",
    contents: "Contents",
    members: "Members",
    operators: "Operators",
    settings: "Settings",
    blocks: "Blocked addresses",
    audit: "Audit log",
  },
  goTo: {
    open: "Go to",
    label: "A screen, or the number of a use",
    none: "No screen fits.",
    transaction: "Trace {no}",
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
  setUp: {
    password: {
      title: "Choose your own password",
      text: "The one you signed in with must be changed.",
    },
    "2fa": { title: "Protect your account", text: "Operators sign in with a second factor." },
  },
} satisfies SameKeys<typeof ko.session>;

export const operator = {
  alerts: "Notifications",
  alertsText: "By which ways you are told of what, and when not.",
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

export const table = {
  columns: "Columns",
  csv: "Save the list as CSV",
  csvDone: "{count, plural, one {# row} other {# rows}} saved",
  csvCut: "{saved, number} of {total, number} rows saved",
  csvCutText: "Narrow the days or filters to save the rest.",
  range: "{from, number}–{to, number} of {total, number}",
  choose: "Choose {name}",
  chooseAll: "Choose all on this page",
  chosen: "{count, number} chosen",
  clear: "Clear",
  all: "All",
  from: "from",
  to: "to",
  backwards: "The end is before the start.",
} satisfies SameKeys<typeof ko.table>;

export const decision = {
  cancel: "Cancel",
  reload: "Show the latest state",
  safe: "It is not known whether it went through. Trying again will not do it twice.",
  found: "{count, number} found",
  reasonWrong: "Please write 10 to 500 characters.",
  traced: "The audit log keeps who did this, when and why.",
  toldOnce: {
    copy: "Copy",
    copied: "Copied",
    notCopied: "It could not be copied. Please select it by hand.",
    close: "Done",
  },
  pending: {
    title: "Waits for a second operator",
    text: "Nothing has changed yet. It is done as soon as another operator confirms it under “Second operator”, until {until}.",
  },
} satisfies SameKeys<typeof ko.decision>;

export const leave = {
  title: "Leave without saving?",
  text: "Your changes will be lost.",
  confirm: "Leave",
} satisfies SameKeys<typeof ko.leave>;
