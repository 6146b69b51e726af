import {
  convertVisit,
  myReferralCode,
  myReferralLink,
  myReferralStats,
  referralLeaderboard,
  trackVisit,
} from "@buzz/domain/referral";
import {
  codeOutput,
  convertInput,
  convertOutput,
  leaderboardInput,
  leaderboardOutput,
  linkInput,
  linkOutput,
  statsInput,
  statsOutput,
  trackInput,
  trackOutput,
} from "@buzz/domain/referral/schemas";
import { availableRewards, claimReward, discountQr } from "@buzz/domain/rewards";
import {
  availableOutput,
  claimInput,
  claimOutput,
  discountQrInput,
  discountQrOutput,
} from "@buzz/domain/rewards/schemas";
import { idempotent, publicProcedure, userProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const referralRouter = t.router({
  track: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/referral/track",
        aliases: [{ method: "GET", path: "/referral/track/:referralCode" }],
      },
    })
    .input(trackInput)
    .output(trackOutput)
    .mutation(({ ctx, input }) => trackVisit(ctx, input)),

  convert: userProcedure
    .meta({ rest: { method: "POST", path: "/referral/convert" } })
    .input(convertInput)
    .output(convertOutput)
    .mutation(idempotent(convertVisit)),

  stats: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/referral/stats",
        aliases: [{ path: "/users/referral-stats" }],
      },
    })
    .input(statsInput)
    .output(statsOutput)
    .query(({ ctx, input }) => myReferralStats(ctx, input)),

  code: userProcedure
    .meta({ rest: { method: "GET", path: "/referral/code" } })
    .output(codeOutput)
    .query(({ ctx }) => myReferralCode(ctx)),

  link: userProcedure
    .meta({ rest: { method: "GET", path: "/users/referral-link" } })
    .input(linkInput)
    .output(linkOutput)
    .query(({ ctx, input }) => myReferralLink(ctx, input)),

  leaderboard: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/referral/leaderboard",
        alsoEmits: { leaderboard: "items" },
      },
    })
    .input(leaderboardInput)
    .output(leaderboardOutput)
    .query(({ ctx, input }) => referralLeaderboard(ctx, input)),

  availableRewards: userProcedure
    .meta({ rest: { method: "GET", path: "/referral/available-rewards" } })
    .output(availableOutput)
    .query(({ ctx }) => availableRewards(ctx)),

  claimReward: userProcedure
    .meta({ rest: { method: "POST", path: "/referral/claim-reward" } })
    .input(claimInput)
    .output(claimOutput)
    .mutation(idempotent(claimReward)),

  discountQr: userProcedure
    .meta({ rest: { method: "GET", path: "/referral/discount-qr/:code" } })
    .input(discountQrInput)
    .output(discountQrOutput)
    .query(({ ctx, input }) => discountQr(ctx, input)),
});
