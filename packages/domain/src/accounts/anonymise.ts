import type { Db } from "@buzz/db";
import {
  backupCodes,
  knownDevices,
  notificationPreferences,
  notifications,
  passkeyChallenges,
  passkeys,
  passwordHistory,
  pushTokens,
  referralVisits,
  sessions,
  socialIdentities,
  twoFactor,
  userAdminRoles,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { emailColumns, phoneColumns } from "../kernel/personal-columns.js";

const personal = [
  passwordHistory,
  pushTokens,
  notifications,
  twoFactor,
  backupCodes,
  passkeys,
  passkeyChallenges,
  socialIdentities,
  knownDevices,
  notificationPreferences,
] as const;

/** Takes everything personal from an account; what it is in the books stays. */
export async function anonymise(ctx: Context, tx: Db, userId: string): Promise<void> {
  await tx
    .update(users)
    .set({
      ...emailColumns(ctx, userId, `${userId}@deleted.invalid`),
      name: "탈퇴 회원",
      passwordHash: null,
      avatarUrl: null,
      notes: null,
      mustChangePassword: false,
      temporaryPasswordExpiresAt: null,
      anonymisedAt: ctx.clock(),
    })
    .where(eq(users.id, userId));
  await tx
    .update(userProfiles)
    .set({
      ...phoneColumns(ctx, userId, null),
      university: null,
      birthDate: null,
      gender: null,
      marketingAgree: false,
    })
    .where(eq(userProfiles.userId, userId));
  await tx.update(userAdminRoles).set({ phone: null }).where(eq(userAdminRoles.userId, userId));
  await tx.update(sessions).set({ ip: null, userAgent: null }).where(eq(sessions.userId, userId));
  await tx
    .update(referralVisits)
    .set({ ip: null, userAgent: null, deviceHash: null })
    .where(eq(referralVisits.convertedUserId, userId));
  for (const table of personal) await tx.delete(table).where(eq(table.userId, userId));
}
