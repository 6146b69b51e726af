import { myProfile } from "@buzz/domain/users";
import { profileOutput } from "@buzz/domain/users/schemas";
import { signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const usersRouter = t.router({
  profile: signedProcedure
    .meta({ rest: { method: "GET", path: "/users/profile" } })
    .output(profileOutput)
    .query(({ ctx }) => myProfile(ctx)),
});
