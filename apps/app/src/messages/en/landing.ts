import type { SameKeys } from "@buzz/ui";
import type { landing as ko } from "../ko/landing";

export const landing = {
  title: "{name} invites you to Buzz",
  text: "Coupons and points for the shops of your neighbourhood, with gifts for new members.",
  points: "{amount} to start with",
  pointsText: "Spend them like cash at the shops.",
  coupon: "{amount} welcome coupon",
  couponText: "Show a QR code and save on the spot.",
  visitor: "One more {amount} coupon",
  visitorText: "If you sign up within {minutes, plural, one {# minute} other {# minutes}}.",
  member: "You are a Buzz member already. Invitation gifts are for new members.",
  join: "Sign up for the gifts",
  look: "Look around first",
  home: "To home",
  unknown: "We do not know this invite code",
  unknownText:
    "Ask your friend whether the link was copied to its end. Buzz is open without an invitation, too.",
  joinWithout: "Sign up without an invitation",
} satisfies SameKeys<typeof ko>;
