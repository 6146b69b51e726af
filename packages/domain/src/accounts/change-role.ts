import type { Db } from "@buzz/db";
import { mileageAccounts, userProfiles, users } from "@buzz/db/schema";
import { openMileageAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { freeReferralCode } from "../auth/open-user.js";
import { revokeSessions } from "../auth/sessions.js";
import type { AdminContext } from "../kernel/context.js";
import type { LockedAccount } from "./lock.js";
import { moveOwnShop } from "./move-own-shop.js";

/**
 * Makes a user an owner or an owner a user. The sessions of the old role end; a new user gets what every user has,
 * and the shop that loses its owner is suspended. @returns the sessions that ended.
 */
export async function changeRole(
  ctx: AdminContext,
  tx: Db,
  { id, role: old }: LockedAccount,
  role: "user" | "business",
): Promise<string[]> {
  if (old === role) return [];
  await tx.update(users).set({ role }).where(eq(users.id, id));
  if (role === "user") {
    await moveOwnShop(ctx, tx, id, { status: "suspended", reason: "the owner became a user" });
    await equipUser(ctx, tx, id);
  }
  return revokeSessions(ctx, tx, { userId: id, reason: "role_change" });
}

async function equipUser(ctx: AdminContext, tx: Db, userId: string): Promise<void> {
  const [profile] = await tx
    .select({ code: userProfiles.referralCode })
    .from(userProfiles)
    .where(eq(userProfiles.userId, userId));
  const referralCode = profile?.code ?? (await freeReferralCode(tx));
  await tx
    .insert(userProfiles)
    .values({ userId, referralCode })
    .onConflictDoUpdate({ target: userProfiles.userId, set: { referralCode } });
  const points = await tx
    .select({ userId: mileageAccounts.userId })
    .from(mileageAccounts)
    .where(eq(mileageAccounts.userId, userId));
  if (points.length === 0) await openMileageAccount(tx, userId, ctx.clock());
}
