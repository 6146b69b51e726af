import type { SameKeys } from "@buzz/ui";
import type { invite as ko } from "../ko/invite";

export const invite = {
  title: "{points} for every friend",
  friendGets: "Your friend gets {points} for signing up.",
  qrAlt: "QR code of your invite link",
  copy: "Copy link",
  copied: "Invite link copied",
  notCopied: "Copying did not work. Please copy this address yourself.",
  share: "Share",
  shareText: "Join me on Buzz: you get gifts to spend at the shops around us.",
  results: "My invitations",
  total: "Friends who joined",
  month: "This month",
  people: "{count}",
  earned: "Points earned",
  next: "For the next friend",
  tierText: "With more friends your tier rises, and with it the points for each of them.",
  tiers: {
    bronze: "Bronze",
    silver: "Silver",
    gold: "Gold",
    platinum: "Platinum",
  },
} satisfies SameKeys<typeof ko>;
