import type { Db } from "@buzz/db";
import { referralRewards } from "@buzz/db/schema";
import type { Context } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import type { Referrer } from "./visits.js";

export type NewUser = { userId: string; phone: string | null };

export type Parties = { referrer: Referrer; user: NewUser; visitId: string };

/** Records what both sides of a sign-up get, or why not. Points in P. */
export async function recordRewards(
  ctx: Context,
  tx: Db,
  { referrer, user, visitId }: Parties,
  result: {
    status: "paid" | "pending" | "denied";
    reason?: string;
    points: [referrer: number, referee: number];
  },
): Promise<void> {
  const now = ctx.clock();
  const row = {
    referredUserId: user.userId,
    visitId,
    status: result.status,
    reason: result.reason ?? null,
    ip: ctx.client.ip,
    createdAt: now,
    paidAt: result.status === "paid" ? now : null,
  };
  const refereeStatus = result.status === "pending" ? "cancelled" : result.status;
  await tx.insert(referralRewards).values([
    { ...row, id: newId(), side: "referrer", userId: referrer.userId, amount: result.points[0] },
    {
      ...row,
      id: newId(),
      side: "referee",
      userId: user.userId,
      amount: result.points[1],
      status: refereeStatus,
    },
  ]);
}
