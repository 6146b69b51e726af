import { coupons } from "@buzz/db/schema";
import { asc, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  getTemplate,
  listTemplates,
  templateStatistics,
  templateUsage,
} from "../../src/coupon-templates/index.js";
import { listInput } from "../../src/coupon-templates/schemas.js";
import { availableCoupons, myCoupons } from "../../src/coupons/index.js";
import type { AdminContext } from "../../src/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { crowd, type Member } from "../support/crowd.js";
import { plansOf, seqScansOf } from "../support/explain.js";
import { fill } from "../support/fill.js";
import { testWorld } from "../support/world.js";

// 100,000 templates, of which 500 are active, and 100,000 coupons of the oldest 100 of them in 1,000 hands.
const world = await testWorld();

const page = { page: 1, limit: 20 };

let one: Member;
let operator: AdminContext;
let templateId: string;
beforeAll(async () => {
  operator = await hireOperator(world);
  const [first] = await crowd(world, 1_000);
  if (first === undefined) throw new Error("nobody came");
  one = first;
  await fill(
    world,
    "coupons",
    sql`
    insert into coupons (id, name, type, discount_type, discount_value, status, created_at)
    select gen_random_uuid(), '쿠폰 ' || n, 'basic', 'fixed', 1000,
      (case when n % 200 = 0 then 'active' else 'inactive' end)::coupon_template_status,
      ${world.clock().toISOString()}::timestamptz - make_interval(secs => 100000 - n)
    from generate_series(1, 100000) n`,
  );
  await fill(
    world,
    "user_coupons",
    sql`
    insert into user_coupons (id, user_id, coupon_id, status, name, type, discount_type, discount_value, issued_at,
      expires_at, used_at, budget_month, budget_category, budget_shard, reserved_amount, programme_share)
    select gen_random_uuid(), member.id, template.id,
      (case when member.n % 10 = 0 then 'used' else 'active' end)::user_coupon_status, template.name, 'basic', 'fixed',
      1000, issued.at, issued.at + interval '30 days', case when member.n % 10 = 0 then issued.at end, '2026-11',
      'coupon', 0, 0, 100
    from (select id, row_number() over (order by created_at, id) as n from users where role = 'user') member
    cross join (select id, name, row_number() over (order by created_at, id) as n from coupons
      where slug is null order by created_at, id limit 100) template
    cross join lateral (
      select ${world.clock().toISOString()}::timestamptz - make_interval(hours => (template.n * 20)::int) as at
    ) issued`,
  );
  await world.db.execute(sql`
    insert into coupon_counters (coupon_id, shard, issued_count, used_count)
    select coupon_id, 0, count(*), count(*) filter (where status = 'used') from user_coupons group by coupon_id`);
  await world.db.execute(sql`vacuum analyze coupons, user_coupons, users, coupon_counters`);
  const [oldest] = await world.db
    .select({ id: coupons.id })
    .from(coupons)
    .where(sql`${coupons.slug} is null`)
    .orderBy(asc(coupons.createdAt), asc(coupons.id))
    .limit(1);
  templateId = oldest?.id ?? "";
}, 300_000);

test.each([
  ["active ones by value", { status: "active", sort: "value" }],
  ["all by expiry", { sort: "expiry" }],
  ["used ones", { status: "used", sort: "expiry" }],
] as const)("a user's coupons, %s, are found by the user", async (_, filters) => {
  const plans = await plansOf(world, (db) =>
    myCoupons({ ...one.ctx, db }, { ...page, ...filters }),
  );
  expect(plans.length).toBeGreaterThan(0);
  expect(seqScansOf("user_coupons", plans)).toEqual([]);
});

test("templates on offer are found among all templates, and coupons in hand by the user", async () => {
  const plans = await plansOf(world, (db) => availableCoupons({ ...one.ctx, db }, page));
  expect(plans.length).toBeGreaterThan(0);
  expect(seqScansOf("coupons", plans)).toEqual([]);
  expect(seqScansOf("user_coupons", plans)).toEqual([]);
});

test.each([undefined, "active", "used", "expired"] as const)(
  "the usage of a template (%s) is found by the template",
  async (status) => {
    const plans = await plansOf(world, (db) =>
      templateUsage({ ...operator, db }, { id: templateId, status, ...page }),
    );
    expect(plans.length).toBeGreaterThan(0);
    expect(seqScansOf("user_coupons", plans)).toEqual([]);
  },
);

test("a template is shown, searched for and paged through without reading all of them", async () => {
  const readers = [
    (ctx: AdminContext) => getTemplate(ctx, { id: templateId }),
    ...[
      { search: "쿠폰 777" },
      { status: "active" },
      { sortBy: "name" },
      { sortBy: "validUntil", sortOrder: "asc" },
    ].map((filters) => (ctx: AdminContext) => listTemplates(ctx, listInput.parse(filters))),
  ];
  for (const read of readers) {
    const plans = await plansOf(world, (db) => read({ ...operator, db }));
    expect(plans.length).toBeGreaterThan(0);
    expect(seqScansOf("user_coupons", plans)).toEqual([]);
    // Who counts all templates reads all, of the table or of an index, as was last tidied up.
    for (const { statement, custom } of plans)
      if (statement.includes('from "coupons" ')) expect(custom).not.toMatch(/Seq Scan on coupons/);
  }
});

test("a week's statistics read a week of coupons", async () => {
  const plans = await plansOf(world, (db) =>
    templateStatistics({ ...operator, db }, { timeframe: "week" }),
  );
  expect(plans.some(({ statement }) => statement.includes("user_coupons"))).toBe(true);
  expect(seqScansOf("user_coupons", plans)).toEqual([]);
});
