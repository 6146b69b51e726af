import { createTestDatabase } from "@buzz/testkit";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { businessDashboard, businessTransactions, dailySales } from "../../src/businesses/index.js";
import { transactionsInput as usesInput } from "../../src/businesses/schemas.js";
import { mileageTransactionsOf } from "../../src/mileage/index.js";
import { transactionsInput } from "../../src/mileage/schemas.js";
import { listNotifications } from "../../src/notifications/index.js";
import { listInput as notificationsInput } from "../../src/notifications/schemas.js";
import { myReferralStats, referralLeaderboard } from "../../src/referral/index.js";
import { leaderboardInput } from "../../src/referral/schemas.js";
import { availableForSettlement, listSettlements } from "../../src/settlements/index.js";
import { listInput as settlementsInput } from "../../src/settlements/schemas.js";
import { createWorld, hireOperator, openShop, signUp } from "../../src/testing/index.js";
import { plansOf, seqScansOf } from "../support/explain.js";
import { fill, hashForm, sealedForm } from "../support/fill.js";

const ROWS = 100_000;
/** Everybody has a hundredth or less of everything. */
const PEOPLE = 1_000;

const database = await createTestDatabase();
const world = await createWorld({ databaseUrl: database.url });
afterAll(async () => {
  await world.close();
  await database.drop();
});
const user = await signUp(world);
const shop = await openShop(world);
const operator = await hireOperator(world);

const at = sql`(${world.clock().toISOString()}::timestamptz - make_interval(secs => n))`;
/** One of many ids, of which `mine` is one. */
const oneOf = (mine: string) =>
  sql`case when n % ${PEOPLE}::int = 0 then ${mine}::uuid
    else ('00000000-0000-4000-8000-' || lpad((n % ${PEOPLE}::int)::text, 12, '0'))::uuid end`;
const numbers = sql`generate_series(1, ${ROWS}::int) n`;

const tables = [
  "users",
  "mileage_transactions",
  "notifications",
  "redemptions",
  "settlement_requests",
  "referral_visits",
  "referral_rewards",
  "referral_stats",
];

beforeAll(async () => {
  await fill(
    world,
    "users",
    sql`insert into users (id, email, email_hash, name, role)
      select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, ${sealedForm}, ${hashForm}, '주민', 'user'
      from ${numbers}`,
  );
  await fill(
    world,
    "referral_stats",
    sql`insert into referral_stats (period, user_id, referrals, reached_at)
      select to_char('2020-01-01'::date + make_interval(months => n / ${PEOPLE}::int), 'YYYY-MM'),
        ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1 + n % 50, ${at} from ${numbers}`,
  );
  await fill(
    world,
    "mileage_transactions",
    sql`insert into mileage_transactions (id, user_id, type, amount, balance_before, balance_after, description,
        reference_type, reference_id, created_at)
      select gen_random_uuid(), ${oneOf(user.userId)}, 'earn', 1, 0, 1, 'x', 'x', n::text, ${at} from ${numbers}`,
  );
  await fill(
    world,
    "notifications",
    sql`insert into notifications (id, user_id, type, template, data, created_at)
      select gen_random_uuid(), ${oneOf(user.userId)}, 'coupon', 'coupon.issued', '{}', ${at} from ${numbers}`,
  );
  await fill(
    world,
    "redemptions",
    sql`insert into redemptions (id, transaction_no, type, business_id, user_id, qr_hash, mileage_transaction_id,
        share_amount, used_on, used_at)
      select gen_random_uuid(), 'T' || n, 'mileage', ${oneOf(shop.businessId)}, ${oneOf(user.userId)}, n::text,
        gen_random_uuid(), 100, (${at} at time zone 'Asia/Seoul')::date, ${at} from ${numbers}`,
  );
  await fill(
    world,
    "settlement_requests",
    sql`insert into settlement_requests (id, settlement_no, business_id, settlement_date, status, coupon_count,
        coupon_amount, mileage_count, mileage_amount, total_amount, requested_at, estimated_payment_date)
      select gen_random_uuid(), 'S' || n, ${oneOf(shop.businessId)}, '2026-01-01'::date + n / ${PEOPLE}::int, 'paid',
        0, 0, 1, 100, 100, ${at}, '2026-12-01' from ${numbers}`,
  );
  await fill(
    world,
    "referral_visits",
    sql`insert into referral_visits (id, referral_code, referrer_id, visited_at)
      select gen_random_uuid(), 'BUZZ-' || lpad((n % ${PEOPLE}::int)::text, 6, '0'), ${oneOf(user.userId)}, ${at}
      from ${numbers}`,
  );
  await fill(
    world,
    "referral_rewards",
    sql`insert into referral_rewards (id, side, user_id, referred_user_id, visit_id, amount, status, created_at, paid_at)
      select gen_random_uuid(), 'referrer', ${oneOf(user.userId)}, gen_random_uuid(), gen_random_uuid(), 500, 'paid',
        ${at}, ${at} from ${numbers}`,
  );
  await world.db.execute(sql.raw(`vacuum ${tables.join(", ")}`));
  await world.db.execute(sql.raw(`vacuum analyze ${tables.join(", ")}`));
}, 300_000);

const { ctx } = user;

test.each([
  [
    "a user's points",
    () => (db: typeof world.db) =>
      mileageTransactionsOf({ ...ctx, db }, transactionsInput.parse({})),
  ],
  [
    "a user's points of one kind and time",
    () => (db: typeof world.db) =>
      mileageTransactionsOf(
        { ...ctx, db },
        transactionsInput.parse({ type: "earn", startDate: "2026-11-01", endDate: "2026-11-30" }),
      ),
  ],
  [
    "a user's notifications",
    () => (db: typeof world.db) => listNotifications({ ...ctx, db }, notificationsInput.parse({})),
  ],
  [
    "a user's unread notifications of one kind",
    () => (db: typeof world.db) =>
      listNotifications(
        { ...ctx, db },
        notificationsInput.parse({ isRead: false, type: "coupon" }),
      ),
  ],
  [
    "a marketer's figures",
    () => (db: typeof world.db) => myReferralStats({ ...ctx, db }, { timeframe: "all" }),
  ],
  [
    "the ranking",
    () => (db: typeof world.db) => referralLeaderboard({ ...ctx, db }, leaderboardInput.parse({})),
  ],
  [
    "a shop's uses",
    () => (db: typeof world.db) => businessTransactions({ ...shop.ctx, db }, usesInput.parse({})),
  ],
  [
    "a shop's uses of a time",
    () => (db: typeof world.db) =>
      businessTransactions(
        { ...shop.ctx, db },
        usesInput.parse({ type: "mileage", startDate: "2026-11-24", endDate: "2026-11-25" }),
      ),
  ],
  ["a shop's day", () => (db: typeof world.db) => dailySales({ ...shop.ctx, db }, {})],
  ["a shop's home", () => (db: typeof world.db) => businessDashboard({ ...shop.ctx, db })],
  [
    "a shop's settlements",
    () => (db: typeof world.db) => listSettlements({ ...shop.ctx, db }, settlementsInput.parse({})),
  ],
  [
    "what a shop can settle",
    () => (db: typeof world.db) => availableForSettlement({ ...shop.ctx, db }),
  ],
])("%s: no table of 100,000 rows is read from end to end", async (_, call) => {
  const plans = await plansOf(world, call());
  expect(plans.length).toBeGreaterThan(0);
  for (const table of tables) expect(seqScansOf(table, plans)).toEqual([]);
});

test.each(settlementsInput.shape.sortBy.unwrap().options)(
  "a page of all settlements by %s is read off an index, either way",
  async (sortBy) => {
    for (const sortOrder of ["asc", "desc"]) {
      const input = settlementsInput.parse({ sortBy, sortOrder });
      const plans = await plansOf(world, (db) => listSettlements({ ...operator, db }, input));
      const paged = plans.filter(({ statement }) => statement.includes("order by"));
      expect(paged).toHaveLength(1);
      expect(seqScansOf("settlement_requests", paged)).toEqual([]);
    }
  },
);
