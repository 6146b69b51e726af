import type { SameKeys } from "@buzz/ui";
import type { home as ko } from "../ko/home";

export const home = {
  greeting: "Hello, {name}",
  points: "My points",
  pay: "Pay",
  coupons: "Coupons to use",
  couponCount: "{count, number}",
  joinTitle: "Coupons and points\nfor your neighbourhood",
  joinText: "Show one QR code at the shop and save on the spot.",
  join: "Sign up",
  signIn: "Sign in",
} satisfies SameKeys<typeof ko>;
