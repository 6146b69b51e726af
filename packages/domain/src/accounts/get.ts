import type { Db } from "@buzz/db";
import { userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { presentAccount, selectAccounts } from "./columns.js";
import type { account, getOutput } from "./schemas.js";
import { statsOf } from "./stats.js";

type Account = z.output<typeof account>;

/** One account with its profile and what it did so far. @throws RESOURCE_001 unknown. */
export async function getAccount(
  ctx: AdminContext,
  { id }: { id: string },
): Promise<z.output<typeof getOutput>> {
  const [user, [profile], stats] = await Promise.all([
    readAccount(ctx, ctx.db, id),
    ctx.db
      .select({
        referralCode: userProfiles.referralCode,
        referrerId: userProfiles.referrerId,
        university: userProfiles.university,
        gender: userProfiles.gender,
        birthDate: userProfiles.birthDate,
        marketingAgree: userProfiles.marketingAgree,
      })
      .from(userProfiles)
      .where(eq(userProfiles.userId, id)),
    statsOf(ctx.db, [id]),
  ]);
  return { user, profile: profile ?? NO_PROFILE, stats: stats(id) };
}

const NO_PROFILE = {
  referralCode: null,
  referrerId: null,
  university: null,
  gender: null,
  birthDate: null,
  marketingAgree: false,
};

/** @throws RESOURCE_001 unknown. */
export async function readAccount(ctx: AdminContext, db: Db, id: string): Promise<Account> {
  const [row] = await selectAccounts(db).where(eq(users.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return presentAccount(ctx, row);
}
