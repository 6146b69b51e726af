import type { Db } from "@buzz/db";
import {
  backupCodes,
  notifications,
  passkeyChallenges,
  passkeys,
  passwordHistory,
  pushTokens,
  referralVisits,
  sessions,
  socialIdentities,
  twoFactor,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { eq } from "drizzle-orm";

const personal = [
  passwordHistory,
  pushTokens,
  notifications,
  twoFactor,
  backupCodes,
  passkeys,
  passkeyChallenges,
  socialIdentities,
] as const;

/** Takes everything personal from an account; what it is in the books stays. */
export async function anonymise(tx: Db, userId: string, at: Date): Promise<void> {
  await tx
    .update(users)
    .set({
      email: `${userId}@deleted.invalid`,
      name: "탈퇴 회원",
      passwordHash: null,
      avatarUrl: null,
      notes: null,
      mustChangePassword: false,
      temporaryPasswordExpiresAt: null,
      anonymisedAt: at,
    })
    .where(eq(users.id, userId));
  await tx
    .update(userProfiles)
    .set({ phone: null, university: null, birthDate: null, gender: null, marketingAgree: false })
    .where(eq(userProfiles.userId, userId));
  await tx.update(sessions).set({ ip: null, userAgent: null }).where(eq(sessions.userId, userId));
  await tx
    .update(referralVisits)
    .set({ ip: null, userAgent: null })
    .where(eq(referralVisits.convertedUserId, userId));
  for (const table of personal) await tx.delete(table).where(eq(table.userId, userId));
}
