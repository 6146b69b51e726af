import { blacklistIp, listBlocks, securitySettings, unblockIp } from "@buzz/domain/security";
import {
  blacklistInput,
  blockedAddress,
  listInput,
  listOutput,
  securityOutput,
  unblockInput,
} from "@buzz/domain/security/schemas";
import { z } from "zod";
import { adminProcedure } from "../../procedures.js";
import { t } from "../../trpc.js";

export const adminSecurityRouter = t.router({
  settings: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/security/settings" } })
    .output(securityOutput)
    .query(({ ctx }) => securitySettings(ctx)),

  blocks: adminProcedure("system", "read")
    .meta({ rest: { method: "GET", path: "/admin/security/ip-blacklist" } })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listBlocks(ctx, input)),

  blacklistIp: adminProcedure("system", "create")
    .meta({ rest: { method: "POST", path: "/admin/security/ip-blacklist", status: 201 } })
    .input(blacklistInput)
    .output(blockedAddress)
    .mutation(({ ctx, input }) => blacklistIp(ctx, input)),

  unblockIp: adminProcedure("system", "delete")
    .meta({ rest: { method: "DELETE", path: "/admin/security/ip-blacklist/:ip" } })
    .input(unblockInput)
    .output(z.null())
    .mutation(({ ctx, input }) => unblockIp(ctx, input)),
});
