import type { SameKeys } from "@buzz/ui";
import type { welcome as ko } from "../ko/welcome";

export const welcome = {
  title: "Welcome, {name}!",
  rewarded: "Your welcome gifts are here.",
  plain: "Have a look at the shops around you.",
  pointsDetail: "Points to spend like cash at the shops",
  coupon: "{amount} coupon",
  until: "until {date}",
  use: "Use",
  useName: "Use {name}",
  start: "Start",
  status: {
    paid: "You received the gifts of your invitation.",
    pending: "The gifts of your invitation are being checked.",
    denied: "This invitation did not qualify for gifts.",
  },
  reasons: {
    self_referral: "An invitation from yourself brings no gifts.",
    visit_expired: "The invite link was too old to bring gifts.",
    already_converted: "This invitation was already used, so it brings no gifts.",
    referrer_daily_limit:
      "Your friend reached the daily limit of invitations, so there are no gifts.",
    ip_limit: "There were several sign-ups from this network, so there are no gifts.",
    unknown_code: "We could not find the invite code, so there are no gifts.",
    budget_exceeded: "The current budget is spent, so there are no gifts for this invitation.",
    stopped: "Gifts for invitations are paused at the moment.",
    check_unavailable: "We are checking your gifts and will add them as soon as that is done.",
  },
} satisfies SameKeys<typeof ko>;
