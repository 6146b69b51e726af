import { businesses, twoFactor, userAdminRoles, users } from "@buzz/db/schema";
import { eq, type SQL } from "drizzle-orm";
import type { Context } from "../kernel/context.js";

/** How an account is named: by e-mail or, for shops, by registration number; by id where it is known. */
export type AccountName =
  | { email?: string | undefined; businessNumber?: string | undefined }
  | { id: string };

/** What a sign-in needs to know of an account; its e-mail is opened. */
export async function findAccount(ctx: Context, name: AccountName) {
  const [row] = await ctx.db
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      status: users.status,
      passwordHash: users.passwordHash,
      failedLogins: users.failedLogins,
      lockedUntil: users.lockedUntil,
      mustChangePassword: users.mustChangePassword,
      passwordChangedAt: users.passwordChangedAt,
      temporaryPasswordExpiresAt: users.temporaryPasswordExpiresAt,
      adminRole: userAdminRoles.role,
      adminRoleExpiresAt: userAdminRoles.expiresAt,
      twoFactorEnabledAt: twoFactor.enabledAt,
      business: {
        id: businesses.id,
        businessName: businesses.businessName,
        category: businesses.category,
        status: businesses.status,
        qrScanCount: businesses.qrScanCount,
        avgRating: businesses.avgRating,
        reviewCount: businesses.reviewCount,
      },
    })
    .from(users)
    .leftJoin(userAdminRoles, eq(userAdminRoles.userId, users.id))
    .leftJoin(twoFactor, eq(twoFactor.userId, users.id))
    .leftJoin(businesses, eq(businesses.ownerId, users.id))
    .where(isNamed(ctx, name))
    .limit(1);
  return row && ctx.cipher.openAll(row, row.id);
}

function isNamed({ cipher }: Context, name: AccountName): SQL {
  if ("id" in name) return eq(users.id, name.id);
  return name.email === undefined
    ? eq(
        businesses.registrationNumberHash,
        cipher.lookup("businesses.registration_number", name.businessNumber ?? ""),
      )
    : eq(users.emailHash, cipher.lookup("users.email", name.email));
}

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;
