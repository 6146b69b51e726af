import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { AdminContext } from "../../src/index.js";
import { referralAnalytics } from "../../src/referral-analytics/index.js";
import { analyticsInput } from "../../src/referral-analytics/schemas.js";
import { availableRewards } from "../../src/rewards/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { crowd, type Member } from "../support/crowd.js";
import { plansOf, seqScansOf } from "../support/explain.js";
import { testWorld } from "../support/world.js";

// 5,000 people, the first 200 of whom invited the others; 40,000 visits in the course of 400 days.
const world = await testWorld();

let operator: AdminContext;
let referrer: Member;
beforeAll(async () => {
  operator = await hireOperator(world);
  const [first] = await crowd(world, 5_000);
  if (first === undefined) throw new Error("nobody came");
  referrer = first;
  await world.db.execute(sql`
    with person as (
      select id, referral_code, row_number() over (order by id) as n
      from users join user_profiles on user_id = id where role = 'user'
    )
    insert into referral_visits (id, referral_code, referrer_id, ip, visited_at, converted_at, converted_user_id)
    select gen_random_uuid(), referrer.referral_code, referrer.id,
      '10.0.' || visit.n % 200 || '.' || visit.n % 250, at,
      case when referee.id is not null then at end, referee.id
    from generate_series(1, 40000) visit (n)
    join person referrer on referrer.n = visit.n % 200 + 1
    left join person referee on referee.n = visit.n and visit.n > 200
    cross join lateral (
      select ${world.clock().toISOString()}::timestamptz - make_interval(mins => visit.n * 14) as at
    ) visited`);
  await world.db.execute(sql`
    insert into referral_rewards (id, side, user_id, referred_user_id, visit_id, amount, status, ip, created_at, paid_at)
    select gen_random_uuid(), side, case side when 'referrer' then referrer_id else converted_user_id end,
      converted_user_id, id, 500, 'paid', ip, converted_at, converted_at
    from referral_visits cross join unnest(array['referrer', 'referee']::reward_side[]) side
    where converted_at is not null`);
  await world.db.execute(sql`vacuum analyze`);
}, 120_000);

test("a week's figures and flags read a week", async () => {
  const plans = await plansOf(world, (db) =>
    referralAnalytics({ ...operator, db }, analyticsInput.parse({ period: "weekly" })),
  );
  expect(plans).toHaveLength(6);
  expect(seqScansOf("referral_visits", plans)).toEqual([]);
  expect(seqScansOf("referral_rewards", plans)).toEqual([]);
});

test("what somebody can claim is found by the claimer", async () => {
  const plans = await plansOf(world, (db) => availableRewards({ ...referrer.ctx, db }));
  expect(plans.length).toBeGreaterThan(3);
  expect(seqScansOf("referral_rewards", plans)).toEqual([]);
});
