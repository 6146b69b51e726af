import type { Db } from "@buzz/db";
import {
  idempotencyKeys,
  loginChallenges,
  outbox,
  passwordResets,
  referralRewards,
  referralVisits,
  users,
} from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { eraseFiles } from "../files/erase-files.js";
import type { Context } from "../kernel/context.js";
import { anonymise } from "./anonymise.js";
import { eraseApplications, eraseShop } from "./erase-shop.js";
import { expirePoints } from "./expire-points.js";
import { releaseCoupons } from "./release-coupons.js";

type Person = Pick<typeof users.$inferSelect, "id" | "email">;

/** What an erased account gave back: coupons that were not used, and points in P. */
export type GivenBack = { expiredCoupons: number; expiredPoints: number };

/**
 * Closes an account and takes everything personal from it and from what belongs to it. Coupons and points that were
 * not used return to their budgets; the books stay. The caller holds the points and the account locked, and ends the
 * sessions; the bytes of its files go with the next `sweepErasedFiles`.
 */
export async function eraseAccount(
  ctx: Context,
  tx: Db,
  { id: userId, email: sealed }: Person,
): Promise<GivenBack> {
  const email = ctx.cipher.open(sealed, userId);
  const applicant = ctx.cipher.lookup("business_applications.email", email);
  const expiredCoupons = await releaseCoupons(ctx, tx, userId);
  const expiredPoints = await expirePoints(ctx, tx, userId);
  await eraseShop(ctx, tx, userId);
  await eraseApplications(ctx, tx, applicant);
  await eraseFiles(tx, { userId, applicant });
  await eraseReferrals(tx, userId);
  await tx.update(users).set({ status: "deactivated" }).where(eq(users.id, userId));
  await anonymise(ctx, tx, userId);
  await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.callerId, userId));
  await tx.delete(loginChallenges).where(eq(loginChallenges.userId, userId));
  await tx.delete(passwordResets).where(eq(passwordResets.userId, userId));
  await tx.delete(outbox).where(and(eq(outbox.recipientId, userId), isNull(outbox.deliveredAt)));
  return { expiredCoupons, expiredPoints };
}

/** Rewards that wait are never claimed; where the sign-up came from is nobody's business any more. */
async function eraseReferrals(tx: Db, userId: string): Promise<void> {
  await tx
    .update(referralRewards)
    .set({ status: "cancelled" })
    .where(and(eq(referralRewards.userId, userId), eq(referralRewards.status, "pending")));
  await tx
    .update(referralRewards)
    .set({ ip: null })
    .where(eq(referralRewards.referredUserId, userId));
  await tx
    .update(referralVisits)
    .set({ metadata: {} })
    .where(eq(referralVisits.convertedUserId, userId));
}
