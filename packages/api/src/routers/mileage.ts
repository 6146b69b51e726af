import {
  generateMileageQr,
  mileageBalance,
  mileageOpportunities,
  mileageTransactionsOf,
  useMileage,
  verifyMileage,
} from "@buzz/domain/mileage";
import {
  balanceOutput,
  mileageQrOutput,
  opportunitiesOutput,
  transactionsInput,
  transactionsOutput,
  useMileageInput,
  useMileageOutput,
  verifyMileageOutput,
} from "@buzz/domain/mileage/schemas";
import { scanInput } from "@buzz/domain/redemption/schemas";
import { idempotent, ownerProcedure, userProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const mileageRouter = t.router({
  balance: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/mileage/balance",
        aliases: [{ path: "/users/mileage" }],
        alsoEmits: { expiringAmount: "expiringIn30Days" },
      },
    })
    .output(balanceOutput)
    .query(({ ctx }) => mileageBalance(ctx)),

  transactions: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/mileage/transactions",
        aliases: [{ path: "/mileage/history" }, { path: "/users/mileage/transactions" }],
        alsoEmits: { transactions: "items" },
      },
    })
    .input(transactionsInput)
    .output(transactionsOutput)
    .query(({ ctx, input }) => mileageTransactionsOf(ctx, input)),

  opportunities: userProcedure
    .meta({ rest: { method: "GET", path: "/mileage/opportunities" } })
    .output(opportunitiesOutput)
    .query(({ ctx }) => mileageOpportunities(ctx)),

  generateQr: userProcedure
    .meta({
      makesQr: true,
      rest: {
        method: "POST",
        path: "/mileage/generate-qr",
        aliases: [{ path: "/coupons/mileage/generate-qr" }],
      },
    })
    .output(mileageQrOutput)
    .mutation(({ ctx }) => generateMileageQr(ctx)),

  verify: ownerProcedure
    .meta({
      rest: { method: "POST", path: "/mileage/verify", alsoAccepts: { qrData: "qrCode" } },
    })
    .input(scanInput)
    .output(verifyMileageOutput)
    .mutation(({ ctx, input }) => verifyMileage(ctx, input)),

  use: ownerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/mileage/use",
        aliases: [{ path: "/business/mileage/use" }, { path: "/coupons/mileage/use" }],
        alsoAccepts: { qrData: "qrCode" },
      },
    })
    .input(useMileageInput)
    .output(useMileageOutput)
    .mutation(idempotent(useMileage)),
});
