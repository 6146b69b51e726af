import { referralStats, users } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { referralLeaderboard } from "../../src/referral/index.js";
import { leaderboardInput } from "../../src/referral/schemas.js";
import { type Resident, signUp } from "../../src/testing/index.js";
import { join } from "../support/invitations.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const at = (day: string, time: string) => world.clock.set(new Date(`${day}T${time}:00+09:00`));

at("2027-06-30", "09:00");
const [gold, silver, bronze, suspended] = [
  await signUp(world, { name: "김하나" }),
  await signUp(world, { name: "이두리" }),
  await signUp(world, { name: "박세찌" }),
  await signUp(world, { name: "최나중" }),
];
await join(world, bronze);
at("2027-07-05", "09:00");
for (const referrer of [suspended, suspended, suspended, silver, gold, gold])
  await join(world, referrer);
at("2027-07-05", "10:00");
await join(world, bronze);
await world.db.update(users).set({ status: "suspended" }).where(eq(users.id, suspended.userId));

const board = (input: Record<string, unknown> = {}, ctx = world.visitor()) =>
  referralLeaderboard(ctx, leaderboardInput.parse(input));

test("most referrals of the month first; of equals, who got there first; names masked", async () => {
  const { items, pagination, currentUserRank } = await board();
  expect(items).toEqual([
    { rank: 1, name: "김*나", avatarUrl: null, referralCount: 2, totalMileageEarned: 1_000 },
    { rank: 2, name: "이*리", avatarUrl: null, referralCount: 1, totalMileageEarned: 500 },
    { rank: 3, name: "박*찌", avatarUrl: null, referralCount: 1, totalMileageEarned: 500 },
  ]);
  expect(pagination).toMatchObject({ total: 3 });
  expect(currentUserRank).toBeNull();
});

test("pages go on counting", async () => {
  const { items } = await board({ page: 2, limit: 2 });
  expect(items).toMatchObject([{ rank: 3, name: "박*찌" }]);
});

test("whoever is signed in sees their own place; the suspended have none", async () => {
  const rankOf = async ({ ctx }: Resident) => (await board({ limit: 1 }, ctx)).currentUserRank;
  const ranks = [gold, silver, bronze, suspended].map(rankOf);
  expect(await Promise.all(ranks)).toEqual([1, 2, 3, null]);
  expect((await board({}, world.owner(gold.userId))).currentUserRank).toBeNull();
});

test("weeks, months and all time are counted apart", async () => {
  const all = await board({ timeframe: "all" }, bronze.ctx);
  expect(all.items.find(({ name }) => name === "박*찌")).toMatchObject({
    referralCount: 2,
    totalMileageEarned: 1_000,
  });
  at("2027-07-12", "00:00");
  expect((await board({ timeframe: "week" })).items).toEqual([]);
  expect((await board({ timeframe: "month" })).items).toHaveLength(3);
  at("2027-07-11", "23:59");
  expect((await board({ timeframe: "week" })).items).toHaveLength(3);
});

test("its counts are those of the rewards, by the calendar of Seoul", async () => {
  const counted = await world.db.execute(sql`
    select period, user_id as "userId", count(*)::int as referrals
    from referral_rewards cross join lateral (values ('all'),
      (to_char(created_at at time zone 'Asia/Seoul', 'YYYY-MM')),
      (to_char(date_trunc('week', created_at at time zone 'Asia/Seoul'), 'YYYY-MM-DD'))) as own(period)
    where side = 'referrer' and status <> 'denied'
    group by period, user_id order by period, user_id`);
  const stored = await world.db
    .select({
      period: referralStats.period,
      userId: referralStats.userId,
      referrals: referralStats.referrals,
    })
    .from(referralStats)
    .orderBy(referralStats.period, referralStats.userId);
  expect(stored).toEqual([...counted]);
  expect(stored.map(({ period }) => period)).toContain("2027-06-28");
});
