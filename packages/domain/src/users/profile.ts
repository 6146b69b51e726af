import {
  mileageAccounts,
  referralRewards,
  userCoupons,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { and, count, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { profileOutput } from "./schemas.js";

/** The caller's profile with what it holds; read in one query. Points in P. */
export async function myProfile(ctx: SignedContext): Promise<z.output<typeof profileOutput>> {
  const activeCoupons = ctx.db
    .select({ count: count() })
    .from(userCoupons)
    .where(
      and(
        eq(userCoupons.userId, users.id),
        eq(userCoupons.status, "active"),
        gt(userCoupons.expiresAt, ctx.clock()),
        isNull(userCoupons.codeHash),
      ),
    );
  const conversions = ctx.db
    .select({ count: count() })
    .from(referralRewards)
    .where(
      and(
        eq(referralRewards.userId, users.id),
        eq(referralRewards.side, "referrer"),
        ne(referralRewards.status, "denied"),
      ),
    );
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      avatarUrl: users.avatarUrl,
      role: users.role,
      createdAt: users.createdAt,
      phone: userProfiles.phone,
      birthDate: userProfiles.birthDate,
      gender: userProfiles.gender,
      university: userProfiles.university,
      referralCode: userProfiles.referralCode,
      marketingAgree: userProfiles.marketingAgree,
      balance: mileageAccounts.balance,
      totalEarned: mileageAccounts.totalEarned,
      totalUsed: mileageAccounts.totalUsed,
      activeCoupons: sql<string>`(${activeCoupons})`,
      conversions: sql<string>`(${conversions})`,
    })
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .leftJoin(mileageAccounts, eq(mileageAccounts.userId, users.id))
    .where(eq(users.id, ctx.actor.userId));
  if (row === undefined) throw new AppError("RESOURCE_001");
  const {
    balance,
    totalEarned,
    totalUsed,
    activeCoupons: active,
    conversions: total,
    ...rest
  } = ctx.cipher.openAll(row, row.id);
  return {
    ...rest,
    marketingAgree: row.marketingAgree ?? false,
    mileage: {
      balance: balance ?? 0,
      totalEarned: totalEarned ?? 0,
      totalUsed: totalUsed ?? 0,
    },
    coupons: { active: Number(active) },
    referrals: { total: Number(total) },
  };
}
