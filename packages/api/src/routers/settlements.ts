import { byId, dayOf } from "@buzz/domain";
import {
  availableForSettlement,
  cancelSettlement,
  getSettlement,
  listSettlements,
  requestSettlement,
} from "@buzz/domain/settlements";
import {
  availableOutput,
  cancelInput,
  detailOutput,
  listInput,
  listOutput,
  requestInput,
  requestOutput,
  settlement,
} from "@buzz/domain/settlements/schemas";
import { z } from "zod";
import { aliasBody } from "../meta.js";
import { idempotent, ownerOrAdminProcedure, ownerProcedure } from "../procedures.js";
import { t } from "../trpc.js";

/** `POST /settlement/request`: names no day; settles everything up to now, filed under today. */
const everythingUpToNow = aliasBody(
  z.object({ amount: z.int().min(1).optional(), bankInfo: requestInput.shape.bankInfo }),
  ({ amount, bankInfo }, at): z.input<typeof requestInput> => ({
    settlementDate: dayOf(at),
    allUses: true,
    asked: amount,
    bankInfo,
  }),
);

export const settlementsRouter = t.router({
  request: ownerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/settlements/request",
        status: 201,
        aliases: [
          { path: "/business/settlements/request" },
          { path: "/business/settlement-request" },
          { path: "/settlement/request", reads: everythingUpToNow },
        ],
        alsoAccepts: { targetDate: "settlementDate" },
      },
    })
    .input(requestInput)
    .output(requestOutput)
    .mutation(idempotent(requestSettlement)),

  list: ownerOrAdminProcedure("settlements", "read")
    .meta({
      rest: {
        method: "GET",
        path: "/settlements",
        aliases: [
          { path: "/business/settlements" },
          { path: "/settlement/my" },
          { path: "/settlement/admin/list" },
          { path: "/admin/settlements" },
        ],
        alsoEmits: { settlements: "items" },
      },
    })
    .input(listInput)
    .output(listOutput)
    .query(({ ctx, input }) => listSettlements(ctx, input)),

  available: ownerProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/settlements/available",
        aliases: [{ path: "/settlement/available" }],
      },
    })
    .output(availableOutput)
    .query(({ ctx }) => availableForSettlement(ctx)),

  get: ownerOrAdminProcedure("settlements", "read")
    .meta({ rest: { method: "GET", path: "/settlements/:id" } })
    .input(byId)
    .output(detailOutput)
    .query(({ ctx, input }) => getSettlement(ctx, input)),

  cancel: ownerProcedure
    .meta({ rest: { method: "POST", path: "/settlements/:id/cancel" } })
    .input(cancelInput)
    .output(settlement)
    .mutation(idempotent(cancelSettlement)),
});
