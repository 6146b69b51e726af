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
  banners: "News",
  bannerOf: "{index, number} of {count, number}",
  bannerPlain: "News {index, number}",
  picks: "Today's picks",
  picksText: "New ones every midnight",
  popular: "Shops to meet now",
  invitedBy: "{name} invited you",
  visitorCoupon:
    "Sign up within {minutes, plural, one {# minute} other {# minutes}} for another {amount} coupon.",
} satisfies SameKeys<typeof ko>;
