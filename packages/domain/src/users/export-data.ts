import type { Db } from "@buzz/db";
import {
  businesses,
  mileageAccounts,
  notificationPreferences,
  twoFactor,
  userProfiles,
  users,
} from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { refuseStaleFactor } from "../two-factor/step-up.js";
import { dealingLists } from "./export-dealings.js";
import { personalLists } from "./export-personal.js";
import type { exportInput, exportOutput } from "./schemas.js";

/** Of each list on a page. */
const PAGE = 500;

/**
 * Everything that is stored about the caller, and nothing of others, as of one moment. Lists come in pages of 500.
 *
 * @throws AUTH_014 for somebody with a second factor that was not proved in the last 10 minutes.
 */
export async function exportData(
  ctx: SignedContext,
  { page }: z.output<typeof exportInput>,
): Promise<z.output<typeof exportOutput>> {
  await refuseStaleFactor(ctx, ctx.db);
  const { userId } = ctx.actor;
  await recordAudit(ctx, ctx.db, {
    action: "user.export",
    entityType: "user",
    entityId: userId,
    newValues: { page },
  });
  const everything = await ctx.db.transaction((tx) => read(ctx, tx, userId, page), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  return { exportedAt: ctx.clock(), page, ...everything };
}

async function read(ctx: SignedContext, tx: Db, userId: string, page: number) {
  const { cipher } = ctx;
  const [account, business, wishes] = await Promise.all([
    readAccount(ctx, tx, userId),
    readShop(ctx, tx, userId),
    readWishes(tx, userId),
  ]);
  // One row more than is shown tells whether a list goes on.
  const part = { limit: PAGE + 1, offset: (page - 1) * PAGE };
  const applicant = cipher.lookup("business_applications.email", account.email);
  const person = { id: userId, applicant, businessId: business?.id ?? null };
  const own = personalLists(tx, userId, part);
  const dealings = dealingLists(tx, person, part);
  let hasNext = false;
  const shown = async <Row>(query: PromiseLike<Row[]>): Promise<Row[]> => {
    const rows = await query;
    hasNext ||= rows.length > PAGE;
    return rows.slice(0, PAGE);
  };
  const opened = async <Row extends { id: string }>(query: PromiseLike<Row[]>) =>
    (await shown(query)).map((row) => cipher.openAll(row, row.id));
  const lists = {
    sessions: await shown(own.sessions),
    signInIdentities: await shown(own.signInIdentities),
    passkeys: await shown(own.passkeys),
    knownDevices: await shown(own.knownDevices),
    devices: await shown(own.devices),
    notifications: await shown(own.notifications),
    coupons: await shown(dealings.coupons),
    points: await shown(dealings.points),
    uses: await shown(dealings.uses),
    invitedBy: await shown(dealings.invitedBy),
    referralRewards: await shown(dealings.referralRewards),
    files: await shown(own.files),
    applications: await opened(dealings.applications),
    settlements: await opened(dealings.settlements),
    actions: await shown(own.actions),
  };
  return { hasNext, account, notificationPreferences: wishes, business, ...lists };
}

async function readAccount({ cipher }: SignedContext, tx: Db, userId: string) {
  const [row] = await tx
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      status: users.status,
      authProvider: users.authProvider,
      avatarUrl: users.avatarUrl,
      notes: users.notes,
      loginCount: users.loginCount,
      lastLoginAt: users.lastLoginAt,
      passwordChangedAt: users.passwordChangedAt,
      createdAt: users.createdAt,
      phone: userProfiles.phone,
      university: userProfiles.university,
      birthDate: userProfiles.birthDate,
      gender: userProfiles.gender,
      marketingAgree: userProfiles.marketingAgree,
      referralCode: userProfiles.referralCode,
      twoFactorEnabledAt: twoFactor.enabledAt,
      points: mileageAccounts,
    })
    .from(users)
    .leftJoin(userProfiles, eq(userProfiles.userId, users.id))
    .leftJoin(mileageAccounts, eq(mileageAccounts.userId, users.id))
    .leftJoin(twoFactor, eq(twoFactor.userId, users.id))
    .where(eq(users.id, userId));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return cipher.openAll(row, row.id);
}

async function readWishes(tx: Db, userId: string) {
  const [wishes] = await tx
    .select()
    .from(notificationPreferences)
    .where(eq(notificationPreferences.userId, userId));
  return wishes ?? null;
}

async function readShop({ cipher }: SignedContext, tx: Db, ownerId: string) {
  const [shop] = await tx.select().from(businesses).where(eq(businesses.ownerId, ownerId));
  return shop === undefined ? null : cipher.openAll(shop, shop.id);
}
