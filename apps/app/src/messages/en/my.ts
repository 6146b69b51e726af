import type { SameKeys } from "@buzz/ui";
import type { my as ko } from "../ko/my";

export const my = {
  phone: "Mobile",
  university: "University",
  code: "My invite code",
  marketing: "Offers",
  yes: "Subscribed",
  no: "Not subscribed",
  since: "Member since",
  settings: "Display",
  language: "Language",
  theme: "Appearance",
  textSize: "Text size",
  signOut: "Sign out",
  signOutTitle: "Sign out?",
  signOutText: "Your coupons and points stay where they are.",
} satisfies SameKeys<typeof ko>;
