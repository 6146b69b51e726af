import { myProfile, updateProfile } from "@buzz/domain/users";
import { profileOutput, updateProfileInput } from "@buzz/domain/users/schemas";
import { signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const usersRouter = t.router({
  profile: signedProcedure
    .meta({ rest: { method: "GET", path: "/users/profile" } })
    .output(profileOutput)
    .query(({ ctx }) => myProfile(ctx)),

  updateProfile: signedProcedure
    .meta({
      rest: {
        method: "PUT",
        path: "/users/profile",
        alsoAccepts: { marketing_agree: "marketingAgree", marketingConsent: "marketingAgree" },
      },
    })
    .input(updateProfileInput)
    .output(profileOutput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});
