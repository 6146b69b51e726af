import { byId } from "@buzz/domain";
import {
  businessLogin,
  changePassword,
  login,
  logout,
  me,
  myPermissions,
  refresh,
  register,
} from "@buzz/domain/auth";
import {
  businessLoginInput,
  businessLoginOutput,
  changePasswordInput,
  loginInput,
  loginOutput,
  meOutput,
  permissionsOutput,
  refreshInput,
  refreshOutput,
  registerInput,
  registerOutput,
  signedInAccount,
  signedInOutput,
} from "@buzz/domain/auth/schemas";
import {
  listPasskeys,
  passkeyRegisterOptions,
  registerPasskey,
  removePasskey,
} from "@buzz/domain/passkeys";
import {
  assertionOptionsOutput,
  passkeysOutput,
  registerOptionsOutput,
  registerPasskeyInput,
  registerPasskeyOutput,
} from "@buzz/domain/passkeys/schemas";
import { requestReset, resetPassword } from "@buzz/domain/password-reset";
import { requestResetInput, resetInput } from "@buzz/domain/password-reset/schemas";
import { listSessions, revokeOwnSession } from "@buzz/domain/sessions";
import { sessionsOutput } from "@buzz/domain/sessions/schemas";
import { listProviders, signInWithGoogle, signInWithKakao } from "@buzz/domain/social";
import {
  googleInput,
  kakaoInput,
  providersOutput,
  socialOutput,
} from "@buzz/domain/social/schemas";
import {
  enableTwoFactor,
  renewBackupCodes,
  secondFactorStatus,
  setUpTwoFactor,
  signInOptions,
  stepUp,
  stepUpOptions,
  verifySecondFactor,
} from "@buzz/domain/two-factor";
import {
  backupCodesOutput,
  enableInput,
  passkeyOptionsInput,
  proofInput,
  setupOutput,
  statusOutput,
  stepUpOutput,
  verifyInput,
} from "@buzz/domain/two-factor/schemas";
import { z } from "zod";
import {
  freshly,
  operatorProcedure,
  publicProcedure,
  secondFactorProcedure,
  secondFactorSetupProcedure,
  setupProcedure,
  signedProcedure,
} from "../procedures.js";
import { t } from "../trpc.js";

export const authRouter = t.router({
  providers: publicProcedure
    .meta({ rest: { method: "GET", path: "/auth/providers" } })
    .output(providersOutput)
    .query(({ ctx }) => listProviders(ctx)),

  social: t.router({
    google: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/social/google" } })
      .input(googleInput)
      .output(socialOutput)
      .mutation(({ ctx, input }) => signInWithGoogle(ctx, input)),

    kakao: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/social/kakao" } })
      .input(kakaoInput)
      .output(socialOutput)
      .mutation(({ ctx, input }) => signInWithKakao(ctx, input)),
  }),

  register: publicProcedure
    .meta({ credentials: true, rest: { method: "POST", path: "/auth/register", status: 201 } })
    .input(registerInput)
    .output(registerOutput)
    .mutation(({ ctx, input }) => register(ctx, input)),

  login: publicProcedure
    .meta({ credentials: true, rest: { method: "POST", path: "/auth/login" } })
    .input(loginInput)
    .output(loginOutput)
    .mutation(({ ctx, input }) => login(ctx, input)),

  businessLogin: publicProcedure
    .meta({
      credentials: true,
      rest: {
        method: "POST",
        path: "/business/login",
        aliases: [{ path: "/businesses/login" }],
      },
    })
    .input(businessLoginInput)
    .output(businessLoginOutput)
    .mutation(({ ctx, input }) => businessLogin(ctx, input)),

  refresh: publicProcedure
    .meta({ credentials: true, rest: { method: "POST", path: "/auth/refresh" } })
    .input(refreshInput)
    .output(refreshOutput)
    .mutation(({ ctx, input }) => refresh(ctx, input)),

  logout: setupProcedure
    .meta({ rest: { method: "POST", path: "/auth/logout" } })
    .output(z.null())
    .mutation(({ ctx }) => logout(ctx)),

  me: setupProcedure
    .meta({ rest: { method: "GET", path: "/auth/me" } })
    .output(meOutput)
    .query(({ ctx }) => me(ctx)),

  permissions: operatorProcedure
    .meta({ rest: { method: "GET", path: "/auth/permissions" } })
    .output(permissionsOutput)
    .query(({ ctx }) => myPermissions(ctx)),

  stepUp: secondFactorProcedure
    .meta({ credentials: true, rest: { method: "POST", path: "/auth/step-up" } })
    .input(proofInput)
    .output(stepUpOutput)
    .mutation(({ ctx, input }) => stepUp(ctx, input)),

  stepUpOptions: secondFactorProcedure
    .meta({ rest: { method: "POST", path: "/auth/step-up/options" } })
    .output(assertionOptionsOutput)
    .mutation(({ ctx }) => stepUpOptions(ctx)),

  twoFactor: t.router({
    status: secondFactorProcedure
      .meta({ rest: { method: "GET", path: "/auth/2fa" } })
      .output(statusOutput)
      .query(({ ctx }) => secondFactorStatus(ctx)),

    renewBackupCodes: secondFactorProcedure
      .use(freshly)
      .meta({ rest: { method: "POST", path: "/auth/2fa/backup-codes" } })
      .output(backupCodesOutput)
      .mutation(({ ctx }) => renewBackupCodes(ctx)),

    passkeyOptions: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/verify-2fa/options" } })
      .input(passkeyOptionsInput)
      .output(assertionOptionsOutput)
      .mutation(({ ctx, input }) => signInOptions(ctx, input)),

    setup: secondFactorSetupProcedure
      .meta({ rest: { method: "POST", path: "/auth/2fa/setup" } })
      .output(setupOutput)
      .mutation(({ ctx }) => setUpTwoFactor(ctx)),

    enable: secondFactorSetupProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/2fa/enable" } })
      .input(enableInput)
      .output(signedInOutput)
      .mutation(({ ctx, input }) => enableTwoFactor(ctx, input)),

    verify: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/verify-2fa" } })
      .input(verifyInput)
      .output(signedInAccount)
      .mutation(({ ctx, input }) => verifySecondFactor(ctx, input)),
  }),

  passkeys: t.router({
    list: secondFactorProcedure
      .meta({ rest: { method: "GET", path: "/auth/passkeys" } })
      .output(passkeysOutput)
      .query(({ ctx }) => listPasskeys(ctx)),

    registerOptions: secondFactorSetupProcedure
      .meta({ rest: { method: "POST", path: "/auth/passkeys/options" } })
      .output(registerOptionsOutput)
      .mutation(({ ctx }) => passkeyRegisterOptions(ctx)),

    register: secondFactorSetupProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/passkeys", status: 201 } })
      .input(registerPasskeyInput)
      .output(registerPasskeyOutput)
      .mutation(({ ctx, input }) => registerPasskey(ctx, input)),

    remove: secondFactorProcedure
      .use(freshly)
      .meta({ rest: { method: "DELETE", path: "/auth/passkeys/:id" } })
      .input(byId)
      .output(z.null())
      .mutation(({ ctx, input }) => removePasskey(ctx, input)),
  }),

  sessions: t.router({
    list: signedProcedure
      .meta({ rest: { method: "GET", path: "/auth/sessions" } })
      .output(sessionsOutput)
      .query(({ ctx }) => listSessions(ctx)),

    revoke: signedProcedure
      .meta({ rest: { method: "DELETE", path: "/auth/sessions/:id" } })
      .input(byId)
      .output(z.null())
      .mutation(({ ctx, input }) => revokeOwnSession(ctx, input)),
  }),

  password: t.router({
    requestReset: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/password/reset-request" } })
      .input(requestResetInput)
      .output(z.null())
      .mutation(({ ctx, input }) => requestReset(ctx, input)),

    reset: publicProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/password/reset" } })
      .input(resetInput)
      .output(z.null())
      .mutation(({ ctx, input }) => resetPassword(ctx, input)),

    change: setupProcedure
      .meta({ credentials: true, rest: { method: "POST", path: "/auth/password/change" } })
      .input(changePasswordInput)
      .output(z.null())
      .mutation(({ ctx, input }) => changePassword(ctx, input)),
  }),
});
