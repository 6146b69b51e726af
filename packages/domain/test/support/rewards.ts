import { referralRewards, referralVisits, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { newId } from "../../src/index.js";
import { emailColumns } from "../../src/kernel/personal-columns.js";
import type { Resident, World } from "../../src/testing/index.js";

type Invited = {
  status?: "pending" | "paid" | "denied";
  reason?: string | null;
  /** P. */
  amount?: number;
  /** When the invited person came and signed up; now, when left out. */
  at?: Date;
  ip?: string | null;
};

/** Somebody signed up by an invitation, with this outcome for the referrer. Returns the reward's id. */
export async function invited(
  world: World,
  referrer: Pick<Resident, "userId" | "code">,
  {
    status = "pending",
    reason = "stopped",
    amount = 500,
    at = world.clock(),
    ip = null,
  }: Invited = {},
): Promise<string> {
  const [referredUserId, visitId, id] = [newId(), newId(), newId()];
  await world.db.insert(users).values({
    id: referredUserId,
    ...emailColumns(world.deps, referredUserId, `invited-${referredUserId}@buzz.example`),
    name: "김손님",
    role: "user",
    createdAt: at,
  });
  await world.db.insert(referralVisits).values({
    id: visitId,
    referralCode: referrer.code,
    referrerId: referrer.userId,
    ip,
    visitedAt: at,
    convertedAt: at,
    convertedUserId: referredUserId,
  });
  const row = { referredUserId, visitId, status, ip, createdAt: at };
  const outcome = {
    reason: status === "paid" ? null : reason,
    paidAt: status === "paid" ? at : null,
  };
  await world.db.insert(referralRewards).values([
    { ...row, ...outcome, id, side: "referrer", userId: referrer.userId, amount },
    { ...row, ...outcome, id: newId(), side: "referee", userId: referredUserId, amount: 0 },
  ]);
  return id;
}

/** Several of them, one after another. */
export async function invitedTimes(
  world: World,
  referrer: Pick<Resident, "userId" | "code">,
  count: number,
  outcome: Invited = {},
): Promise<string[]> {
  const ids = [];
  for (let index = 0; index < count; index += 1) ids.push(await invited(world, referrer, outcome));
  return ids;
}

export async function rewardsOf(world: World, { userId }: Pick<Resident, "userId">) {
  return world.db
    .select({
      id: referralRewards.id,
      status: referralRewards.status,
      amount: referralRewards.amount,
      coupon: referralRewards.claimedCouponId,
    })
    .from(referralRewards)
    .where(eq(referralRewards.userId, userId))
    .orderBy(referralRewards.createdAt, referralRewards.id);
}
