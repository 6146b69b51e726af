import type { z } from "zod";
import { readGate } from "../budget/gate.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { maskName } from "../kernel/masking.js";
import { offerOf } from "./offer.js";
import type { trackInput, trackOutput } from "./schemas.js";
import { readTerms } from "./terms.js";
import { findReferrer, writeVisit } from "./visits.js";

/**
 * Records that somebody opened an invite link, and says what a sign-up in time brings at the moment. Points in P,
 * coupons in won.
 *
 * @throws REFERRAL_001 when the code belongs to nobody.
 */
export async function trackVisit(
  ctx: Context,
  input: z.output<typeof trackInput>,
): Promise<z.output<typeof trackOutput>> {
  const referrer = await findReferrer(ctx.db, input.referralCode);
  if (referrer === undefined) throw new AppError("REFERRAL_001");
  const { metadata, referralCode, ...campaign } = input;
  const [visit, gate, terms] = await Promise.all([
    writeVisit(ctx, ctx.db, referrer, {
      visitedAt: ctx.clock(),
      metadata: { ...metadata, ...campaign },
    }),
    readGate(ctx, ctx.db, "referral"),
    readTerms(ctx, ctx.db),
  ]);
  const offer = offerOf(gate, terms);
  return {
    visitId: visit.id,
    referralCode,
    referrerName: maskName(referrer.name),
    visitorCoupon: {
      amount: offer.visitorCoupon,
      expiresIn: offer.visitorCoupon === 0 ? 0 : terms.referral_visitor_coupon_seconds,
    },
    signupBonus: { mileage: offer.points, couponAmount: offer.refereeCoupon },
  };
}
