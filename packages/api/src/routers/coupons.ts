import { byId, pageInput } from "@buzz/domain";
import {
  availableCoupons,
  claimCoupon,
  generateCouponQr,
  getCoupon,
  myCoupons,
  useCoupon,
  verifyQr,
} from "@buzz/domain/coupons";
import {
  availableOutput,
  couponDetailOutput,
  couponOutput,
  couponQrOutput,
  myCouponsInput,
  myCouponsOutput,
  useCouponInput,
  useCouponOutput,
  verifyOutput,
} from "@buzz/domain/coupons/schemas";
import { scanInput } from "@buzz/domain/redemption/schemas";
import { idempotent, ownerProcedure, userProcedure } from "../procedures.js";
import { t } from "../trpc.js";

export const couponsRouter = t.router({
  my: userProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/coupons/my",
        aliases: [{ path: "/coupons" }, { path: "/users/coupons" }],
        alsoEmits: { coupons: "items" },
      },
    })
    .input(myCouponsInput)
    .output(myCouponsOutput)
    .query(({ ctx, input }) => myCoupons(ctx, input)),

  available: userProcedure
    .meta({ rest: { method: "GET", path: "/coupons/available" } })
    .input(pageInput)
    .output(availableOutput)
    .query(({ ctx, input }) => availableCoupons(ctx, input)),

  claim: userProcedure
    .meta({ rest: { method: "POST", path: "/coupons/:id/claim", status: 201 } })
    .input(byId)
    .output(couponOutput)
    .mutation(idempotent(claimCoupon)),

  get: userProcedure
    .meta({ rest: { method: "GET", path: "/coupons/:id" } })
    .input(byId)
    .output(couponDetailOutput)
    .query(({ ctx, input }) => getCoupon(ctx, input)),

  generateQr: userProcedure
    .meta({ makesQr: true, rest: { method: "POST", path: "/coupons/:id/generate-qr" } })
    .input(byId)
    .output(couponQrOutput)
    .mutation(({ ctx, input }) => generateCouponQr(ctx, input)),

  verify: ownerProcedure
    .meta({
      looksUpCodes: true,
      rest: {
        method: "POST",
        path: "/coupons/verify",
        aliases: [{ path: "/business/coupons/verify" }],
        alsoAccepts: { qrData: "qrCode" },
      },
    })
    .input(scanInput)
    .output(verifyOutput)
    .mutation(({ ctx, input }) => verifyQr(ctx, input)),

  use: ownerProcedure
    .meta({
      looksUpCodes: true,
      rest: {
        method: "POST",
        path: "/coupons/use",
        aliases: [{ path: "/business/coupons/use" }],
        alsoAccepts: { qrData: "qrCode" },
      },
    })
    .input(useCouponInput)
    .output(useCouponOutput)
    .mutation(idempotent(useCoupon)),
});
