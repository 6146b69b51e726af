import type { SameKeys } from "@buzz/ui";
import type * as ko from "../ko/accounts";

export const accounts = {
  reason: "Reason",
  reasonHint: "Kept in the audit log. At least 10 characters.",
  suspend: {
    action: "Suspend",
    title: "Suspend the account of {name}?",
    member:
      "They are signed out everywhere at once and cannot sign in. Coupons and points stay as they are.",
    operator:
      "They are signed out everywhere at once and cannot sign in. Their role stays, and works again when they are reinstated.",
    confirm: "Suspend",
    done: "The account of {name} is suspended",
  },
  reinstate: {
    action: "Reinstate",
    title: "Let {name} in again?",
    member: "They can sign in, and use their coupons and points.",
    operator: "They can sign in, and work in their role.",
    confirm: "Reinstate",
    done: "{name} can sign in again",
  },
  endSessions: {
    action: "Sign out everywhere",
    title: "Sign {name} out everywhere?",
    text: "For a device that was lost. The password stays, and they can sign in again.",
    confirm: "Sign out",
    done: "{count, plural, =0 {Nobody was signed in} one {Signed out on # device} other {Signed out on # devices}}",
  },
  resetPassword: {
    action: "Temporary password",
    title: "Give {name} a temporary password?",
    text: "Their password stops working, and they are signed out everywhere. The temporary one lives 24 hours and must be changed at once. They are told by e-mail.",
    confirm: "Give the password",
    field: "Temporary password",
    hint: "Made at random. You may type another of at least 8 characters.",
    wrong: "At least 8 characters, and not a common one.",
    done: "Temporary password of {name}",
  },
  temporary: {
    text: "It is shown this once. Hand it over safely.",
  },
  access: {
    title: "Signing in",
    logins: "Sign-ins",
    lastLogin: "Last sign-in",
    never: "Never",
    password: "Password",
    changed: "changed {at}",
    noPassword: "None (signs in at a provider)",
    temporary: "Temporary, until {until}",
    mustChange: "To be changed at the next sign-in",
    locked: "Locked",
    lockedUntil: "Sign-in locked until {until}",
    secondFactor: "Second factor",
    on: "In use",
    off: "Not in use",
    sessions: "Signed in on",
    count: "{count, plural, one {# device} other {# devices}}",
  },
  activity: {
    title: "Activity",
    none: "Nothing has happened yet.",
    success: "Signed in",
    failure: "Sign-in failed",
    mileage: {
      earn: "Points earned",
      use: "Points used",
      expire: "Points expired",
      cancel: "Points cancelled",
      refund: "Points given back",
    },
    balance: "Balance {amount}",
    coupon: "Coupon used",
    operator: "Operator",
  },
} satisfies SameKeys<typeof ko.accounts>;
