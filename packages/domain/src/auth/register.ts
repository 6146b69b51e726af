import { type Db, isConstraintViolation } from "@buzz/db";
import { userProfiles, users } from "@buzz/db/schema";
import { openMileageAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { displayLabel } from "../coupons/display-label.js";
import type { CouponGrant } from "../coupons/issue.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId, randomCode } from "../kernel/ids.js";
import { type Conversion, convertReferral } from "../referral/convert.js";
import { findReferrer } from "../referral/visits.js";
import { hashPassword } from "./passwords.js";
import type { registerInput, registerOutput, rewardsOutput } from "./schemas.js";
import { openSession } from "./sessions.js";

type Input = z.output<typeof registerInput>;

/**
 * Opens a user's account, converts the referral it came by, and signs it in: one transaction.
 *
 * @throws USER_001 when the e-mail has an account.
 */
export async function register(
  ctx: Context,
  input: Input,
): Promise<z.output<typeof registerOutput>> {
  const passwordHash = await hashPassword(input.password);
  try {
    return await ctx.db.transaction(async (tx) => {
      const referrer =
        input.referralCode === undefined ? undefined : await findReferrer(tx, input.referralCode);
      const user = await createUser(ctx, tx, input, passwordHash, referrer?.userId ?? null);
      const conversion =
        referrer === undefined
          ? undefined
          : await convertReferral(ctx, tx, { referrer, user, visitId: input.visitId });
      await recordAudit(ctx, tx, {
        action: "auth.register",
        entityType: "user",
        entityId: user.userId,
        newValues: { referral: conversion?.status ?? null, reason: conversion?.reason ?? null },
      });
      const tokens = await openSession(ctx, tx, {
        userId: user.userId,
        role: "user",
        adminRole: null,
      });
      return {
        user: {
          id: user.userId,
          email: input.email,
          name: input.name,
          role: "user",
          authProvider: "password",
          avatarUrl: null,
          referralCode: user.referralCode,
        },
        tokens,
        token: tokens.accessToken,
        rewards: rewardsOf(conversion, input.referralCode),
      };
    });
  } catch (error) {
    if (isConstraintViolation(error, "users_email_key"))
      throw new AppError("USER_001", undefined, { cause: error });
    throw error;
  }
}

async function createUser(
  ctx: Context,
  tx: Db,
  input: Input,
  passwordHash: string,
  referrerId: string | null,
) {
  const userId = newId();
  const now = ctx.clock();
  await tx.insert(users).values({
    id: userId,
    email: input.email,
    passwordHash,
    name: input.name,
    role: "user",
    loginCount: 1,
    lastLoginAt: now,
    createdAt: now,
  });
  const referralCode = await freeReferralCode(tx);
  await tx.insert(userProfiles).values({
    userId,
    referralCode,
    referrerId,
    phone: input.phone ?? null,
    university: input.university ?? null,
    marketingAgree: input.marketingConsent ?? false,
  });
  await openMileageAccount(tx, userId, now);
  return { userId, referralCode, phone: input.phone ?? null };
}

/** 36^6 codes: a taken one is rare, and the unique index settles what two sign-ups draw at once. */
async function freeReferralCode(tx: Db): Promise<string> {
  for (;;) {
    const code = `BUZZ-${randomCode(6)}`;
    const taken = await tx
      .select({ code: userProfiles.referralCode })
      .from(userProfiles)
      .where(eq(userProfiles.referralCode, code));
    if (taken.length === 0) return code;
  }
}

function rewardsOf(
  conversion: Conversion | undefined,
  codeSent: string | undefined,
): z.output<typeof rewardsOutput> {
  if (conversion === undefined)
    return {
      signupBonus: null,
      visitorCoupon: null,
      referral: codeSent === undefined ? null : { status: "denied", reason: "unknown_code" },
    };
  const { status, reason, points, refereeCoupon, visitorCoupon } = conversion;
  const coupon = refereeCoupon && couponReward(refereeCoupon);
  return {
    signupBonus: points > 0 || coupon ? { mileage: points, coupon } : null,
    visitorCoupon: visitorCoupon && couponReward(visitorCoupon),
    referral: { status, ...(reason === undefined ? {} : { reason }) },
  };
}

const couponReward = (grant: CouponGrant) => ({
  id: grant.userCouponId,
  name: grant.template.name,
  amount: grant.template.discountValue,
  type: grant.template.type,
  qrCode: displayLabel(grant.userCouponId),
  status: "active" as const,
  expiresAt: grant.expiresAt,
});
