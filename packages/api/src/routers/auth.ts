import { login, logout, me, refresh, register } from "@buzz/domain/auth";
import {
  loginInput,
  loginOutput,
  meOutput,
  refreshInput,
  refreshOutput,
  registerInput,
  registerOutput,
} from "@buzz/domain/auth/schemas";
import { z } from "zod";
import { publicProcedure, signedProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const authRouter = t.router({
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

  refresh: publicProcedure
    .meta({ credentials: true, rest: { method: "POST", path: "/auth/refresh" } })
    .input(refreshInput)
    .output(refreshOutput)
    .mutation(({ ctx, input }) => refresh(ctx, input)),

  logout: signedProcedure
    .meta({ rest: { method: "POST", path: "/auth/logout" } })
    .output(z.null())
    .mutation(({ ctx }) => logout(ctx)),

  me: signedProcedure
    .meta({ rest: { method: "GET", path: "/auth/me" } })
    .output(meOutput)
    .query(({ ctx }) => me(ctx)),
});
