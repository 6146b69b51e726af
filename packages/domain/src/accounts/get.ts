import type { Db } from "@buzz/db";
import { userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readAccess } from "./access.js";
import { presentAccount, selectAccounts } from "./columns.js";
import type { account, getInput, getOutput } from "./schemas.js";
import { statsOf } from "./stats.js";
import { withholdIdentity } from "./withhold-identity.js";

type Account = z.output<typeof account>;

/**
 * One account with its profile, what it did so far and how it is got into; a look that is not masked is on record.
 * @throws RESOURCE_001 unknown.
 */
export async function getAccount(
  ctx: AdminContext,
  { id, masked }: z.output<typeof getInput>,
): Promise<z.output<typeof getOutput>> {
  const [user, [profile], stats, access] = await Promise.all([
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
    readAccess(ctx, id),
  ]);
  const known = profile ?? NO_PROFILE;
  if (!masked && user.role !== "admin")
    await recordAudit(ctx, ctx.db, { action: "user.look", entityType: "user", entityId: id });
  const rest = { stats: stats(id), access };
  return masked
    ? { user: withholdIdentity(user), profile: { ...known, birthDate: null }, ...rest }
    : { user, profile: known, ...rest };
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
