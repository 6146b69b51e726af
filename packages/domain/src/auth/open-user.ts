import type { Db } from "@buzz/db";
import { userProfiles, users } from "@buzz/db/schema";
import { openMileageAccount } from "@buzz/ledger";
import { eq } from "drizzle-orm";
import { readSwitches, refuseStopped } from "../budget/switches.js";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId, randomCode } from "../kernel/ids.js";
import { emailColumns, phoneColumns } from "../kernel/personal-columns.js";
import { type SignUpRewards, welcome } from "../referral/welcome.js";

export type NewUser = {
  email: string;
  name: string;
  /** Null for accounts that sign in socially. */
  passwordHash: string | null;
  authProvider: (typeof users.$inferSelect)["authProvider"];
  avatarUrl?: string | null;
  phone?: string | undefined;
  university?: string | undefined;
  marketingAgree?: boolean | undefined;
  /** The invite code that the sign-up comes by, and the visit that its link brought. */
  referralCode?: string | undefined;
  visitId?: string | undefined;
};

export type OpenedUser = { userId: string; referralCode: string; rewards: SignUpRewards };

/**
 * Opens a user's account inside the caller's transaction, with its profile, its points, its audit row and what the
 * sign-up brings both sides.
 *
 * @throws BUDGET_002 while new sign-ups are stopped.
 * @throws USER_001 when the e-mail has an account.
 */
export async function openUser(ctx: Context, tx: Db, input: NewUser): Promise<OpenedUser> {
  const now = ctx.clock();
  refuseStopped((await readSwitches(tx, now)).stopped, "new_signups");
  const userId = newId();
  const opened = await tx
    .insert(users)
    .values({
      id: userId,
      ...emailColumns(ctx, userId, input.email),
      passwordHash: input.passwordHash,
      name: input.name,
      role: "user",
      authProvider: input.authProvider,
      avatarUrl: input.avatarUrl ?? null,
      loginCount: 1,
      lastLoginAt: now,
      passwordChangedAt: now,
      createdAt: now,
    })
    .onConflictDoNothing({ target: users.emailHash })
    .returning({ id: users.id });
  if (opened.length === 0) throw new AppError("USER_001");
  const referralCode = await freeReferralCode(tx);
  const phone = phoneColumns(ctx, userId, input.phone ?? null);
  await tx.insert(userProfiles).values({
    userId,
    referralCode,
    ...phone,
    university: input.university ?? null,
    marketingAgree: input.marketingAgree ?? false,
  });
  await openMileageAccount(tx, userId, now);
  const { rewards, recorded } = await welcome(
    ctx,
    tx,
    { userId, phoneHash: phone.phoneHash, signedUpAt: now },
    { code: input.referralCode, visitId: input.visitId },
  );
  await recordAudit(ctx, tx, {
    action: "auth.register",
    entityType: "user",
    entityId: userId,
    newValues: { authProvider: input.authProvider, ...recorded },
  });
  return { userId, referralCode, rewards };
}

/** 36^6 codes: a taken one is rare, and the unique index settles what two sign-ups draw at once. */
export async function freeReferralCode(tx: Db): Promise<string> {
  for (;;) {
    const code = `BUZZ-${randomCode(6)}`;
    const taken = await tx
      .select({ code: userProfiles.referralCode })
      .from(userProfiles)
      .where(eq(userProfiles.referralCode, code));
    if (taken.length === 0) return code;
  }
}
