import { referralRewards, userCoupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { ensureMonth } from "../../src/budget/index.js";
import { monthOf } from "../../src/index.js";
import { trackVisit } from "../../src/referral/index.js";
import { type Resident, signUp, type World } from "../../src/testing/index.js";
import { pointsOf } from "./books.js";
import { rows } from "./rows.js";

type Person = Pick<Resident, "userId">;

/** What an invitation that pays in full puts aside: 500 P, 5,000 P, coupons of 5,000 and 3,000 won. */
export const COST = 13_500;

/** Opens somebody's invite link. Returns the visit's id. */
export async function visit(
  world: World,
  { code }: Resident,
  ip?: string,
  device?: string,
): Promise<string> {
  const tracked = await trackVisit(world.visitor(ip, device), { referralCode: code });
  return tracked.visitId;
}

/** Signs somebody up by invitation. */
export const join = (
  world: World,
  referrer: Resident,
  options: Parameters<typeof signUp>[1] = {},
): Promise<Resident> => signUp(world, { referralCode: referrer.code, ...options });

/** People who can invite. */
export async function referrersOf(world: World, count: number): Promise<Resident[]> {
  const referrers = [];
  for (let index = 0; index < count; index += 1) referrers.push(await signUp(world));
  return referrers;
}

/** The rows at which sign-ups by invitation meet: they need this month's funds, after they have counted. */
export async function referralFunds(world: World) {
  await world.db.transaction((tx) => ensureMonth(world.system(), tx, monthOf(world.clock())));
  return rows.budget(world, "referral");
}

/** What a sign-up said of its invitation. */
export const outcomeOf = ({ signUp: { rewards } }: Resident) => rewards.referral;

export const denied = (reason: string) => ({ status: "denied", reason });

export const nothing = { points: 0, coupons: [] };

export async function holdingsOf(world: World, { userId }: Person) {
  const [{ balance }, coupons] = await Promise.all([
    pointsOf(world, userId),
    world.db
      .select({ type: userCoupons.type, value: userCoupons.discountValue })
      .from(userCoupons)
      .where(eq(userCoupons.userId, userId))
      .orderBy(userCoupons.discountValue),
  ]);
  return { points: balance, coupons };
}

/** What is recorded of both sides of somebody's invitation: the referee's first. */
export async function rewardsFor(world: World, { userId }: Person) {
  return world.db
    .select({
      side: referralRewards.side,
      userId: referralRewards.userId,
      amount: referralRewards.amount,
      status: referralRewards.status,
      reason: referralRewards.reason,
      leftOut: referralRewards.leftOut,
    })
    .from(referralRewards)
    .where(eq(referralRewards.referredUserId, userId))
    .then((found) => found.toSorted((a, b) => a.side.localeCompare(b.side)));
}
