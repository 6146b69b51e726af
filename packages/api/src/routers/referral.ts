import { myReferralCode, trackVisit } from "@buzz/domain/referral";
import { codeOutput, trackInput, trackOutput } from "@buzz/domain/referral/schemas";
import { publicProcedure, userProcedure } from "../procedures.js";
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

  code: userProcedure
    .meta({ rest: { method: "GET", path: "/referral/code" } })
    .output(codeOutput)
    .query(({ ctx }) => myReferralCode(ctx)),
});
