import { deleteAccount, exportData, myProfile, updateProfile } from "@buzz/domain/users";
import {
  deleteAccountInput,
  exportInput,
  exportOutput,
  profileOutput,
  updateProfileInput,
} from "@buzz/domain/users/schemas";
import { z } from "zod";
import { memberProcedure, signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const usersRouter = t.router({
  profile: signedProcedure
    .meta({ rest: { method: "GET", path: "/users/profile" } })
    .output(profileOutput)
    .query(({ ctx }) => myProfile(ctx)),

  deleteAccount: memberProcedure
    .meta({ rest: { method: "DELETE", path: "/users/profile" } })
    .input(deleteAccountInput)
    .output(z.null())
    .mutation(({ ctx, input }) => deleteAccount(ctx, input)),

  exportData: signedProcedure
    .meta({ rest: { method: "GET", path: "/users/profile/export" } })
    .input(exportInput)
    .output(exportOutput)
    .query(({ ctx, input }) => exportData(ctx, input)),

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
