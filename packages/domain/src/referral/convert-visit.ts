import type { Db } from "@buzz/db";
import { referralRewards, referralVisits, userProfiles, users } from "@buzz/db/schema";
import { lockMileage } from "@buzz/ledger";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { UserContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { convertReferral } from "./convert.js";
import type { convertInput, convertOutput } from "./schemas.js";
import { findReferrer } from "./visits.js";

/**
 * Converts a visit that the caller made before signing up without its code, as the sign-up would have done (rules
 * §3). A refused one leaves nothing behind. Points in P.
 *
 * @throws AUTH_003 when another account is named. RESOURCE_001 for an unknown visit.
 * @throws REFERRAL_003 when the visit or the caller has converted before.
 * @throws REFERRAL_002 with the `reason`, when a rule is broken.
 */
export async function convertVisit(
  ctx: UserContext,
  { visitId, userId: named }: z.output<typeof convertInput>,
): Promise<z.output<typeof convertOutput>> {
  const { userId } = ctx.actor;
  if (named !== undefined && named !== userId) throw new AppError("AUTH_003");
  return ctx.db.transaction(async (tx) => {
    const visit = await findVisit(tx, visitId);
    await lockMileage(tx, [visit.referrerId, userId]);
    await refuseConverted(tx, userId);
    const referrer = await findReferrer(tx, visit.referralCode);
    if (referrer === undefined) throw new AppError("REFERRAL_002", { reason: "unknown_code" });
    const referee = await findAccount(tx, userId);
    const { status, reason, points } = await convertReferral(ctx, tx, {
      referrer,
      referee,
      visitId,
    });
    if (reason === "already_converted") throw new AppError("REFERRAL_003");
    if (status === "denied") throw new AppError("REFERRAL_002", { reason });
    await recordAudit(ctx, tx, {
      action: "referral.convert",
      entityType: "referral_visit",
      entityId: visitId,
      newValues: { referral: status, reason },
    });
    const reward = { type: "mileage" as const, amount: points };
    return reason === null ? { status, reward } : { status, reward, reason };
  });
}

async function findVisit(tx: Db, visitId: string) {
  const [visit] = await tx
    .select({ referrerId: referralVisits.referrerId, referralCode: referralVisits.referralCode })
    .from(referralVisits)
    .where(eq(referralVisits.id, visitId));
  if (visit === undefined) throw new AppError("RESOURCE_001");
  return visit;
}

async function refuseConverted(tx: Db, userId: string): Promise<void> {
  const [converted] = await tx
    .select({ id: referralRewards.id })
    .from(referralRewards)
    .where(and(eq(referralRewards.referredUserId, userId), eq(referralRewards.side, "referee")));
  if (converted !== undefined) throw new AppError("REFERRAL_003");
}

async function findAccount(tx: Db, userId: string) {
  const [account] = await tx
    .select({ phoneHash: userProfiles.phoneHash, signedUpAt: users.createdAt })
    .from(users)
    .innerJoin(userProfiles, eq(userProfiles.userId, users.id))
    .where(eq(users.id, userId));
  if (account === undefined) throw new AppError("RESOURCE_001");
  return { userId, ...account };
}
