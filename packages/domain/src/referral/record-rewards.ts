import type { Db } from "@buzz/db";
import { referralRewards } from "@buzz/db/schema";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import { announce } from "../kernel/outbox.js";
import { countReferral } from "./ranks.js";
import type { PhoneHash, Referrer } from "./visits.js";

export type Referee = { userId: string; phoneHash: PhoneHash | null; signedUpAt: Date };

export type Parties = { referrer: Referrer; referee: Referee; visitId: string };

type Row = typeof referralRewards.$inferInsert;

/** What one side gets, in P, or why not. */
export type Reward = Required<Pick<Row, "status" | "reason" | "amount" | "leftOut">>;

/**
 * Records what both sides of an invitation get, or why not. One that converts is told to the referrer, and counts as
 * theirs unless they were denied it.
 */
export async function recordRewards(
  ctx: Context,
  tx: Db,
  { referrer, referee, visitId }: Parties,
  rewards: { referrer: Reward; referee: Reward },
): Promise<void> {
  const now = ctx.clock();
  const rowOf = (side: Row["side"], userId: string): Row => ({
    id: newId(),
    side,
    userId,
    referredUserId: referee.userId,
    visitId,
    ip: ctx.client.ip,
    createdAt: now,
    paidAt: rewards[side].status === "paid" ? now : null,
    ...rewards[side],
  });
  await tx
    .insert(referralRewards)
    .values([rowOf("referrer", referrer.userId), rowOf("referee", referee.userId)]);
  if (rewards.referrer.status !== "denied") await countReferral(tx, referrer.userId, now);
  if (rewards.referee.status === "denied") return;
  const { amount, status } = rewards.referrer;
  await announce(tx, now, [
    {
      topic: "referral.conversion",
      to: referrer.userId,
      payload: { referredUserId: referee.userId, amount, status },
    },
  ]);
}
