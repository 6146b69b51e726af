import { userProfiles } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { Context, UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/** The address that an invite code opens in the app. */
export const inviteUrl = ({ urls }: Context, code: string): string => `${urls.app}/invite/${code}`;

/** The caller's invite code. @throws REFERRAL_001 when the account has none. */
export async function ownCode({ db, actor }: UserContext): Promise<string> {
  const [profile] = await db
    .select({ code: userProfiles.referralCode })
    .from(userProfiles)
    .where(eq(userProfiles.userId, actor.userId));
  if (!profile?.code) throw new AppError("REFERRAL_001");
  return profile.code;
}
