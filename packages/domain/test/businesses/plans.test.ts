import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import {
  getBusiness,
  listBusinesses,
  listCategories,
  listOperatedBusinesses,
  searchBusinesses,
} from "../../src/businesses/index.js";
import { listInput, operatedListInput, searchInput } from "../../src/businesses/schemas.js";
import { featuredShops } from "../../src/exposure/index.js";
import { emailColumns } from "../../src/kernel/personal-columns.js";
import { hireOperator, openShop } from "../../src/testing/index.js";
import { plansOf, seqScansOf } from "../support/explain.js";
import { testWorld } from "../support/world.js";

const SHOPS = 100_000;
const SEOMYEON = { lat: 35.1579, lng: 129.0594 };

const world = await testWorld();
const operator = await hireOperator(world);
const { businessId: id } = await openShop(world);

/** A country of shops: one in twenty sells coffee, one in fifty is suspended. */
beforeAll(async () => {
  await withoutIndexes("users", () =>
    world.db.execute(sql`
      insert into users (id, email, email_hash, password_hash, name, role)
      select id, email, email_hash, '', '점주', 'business'
      from jsonb_populate_recordset(null::users, ${JSON.stringify(owners())}::jsonb)`),
  );
  await withoutIndexes("businesses", () =>
    world.db.execute(sql`
      insert into businesses (id, owner_id, business_name, category, description, address,
        display_time_slots, status, latitude, longitude, business_hours, tags, menu, avg_rating, review_count,
        created_at)
      select ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid,
        ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
        (array['바다', '하늘', '별빛', '나루', '솔숲'])[1 + n % 5] || ' ' || n,
        (array['cafe', 'restaurant', 'bar', 'shop', 'etc'])[1 + n % 5],
        case when n % 20 = 0 then '직접 볶은 커피' end, '부산 남구 ' || n,
        case when n % 3 = 0 then '{morning,lunch}' else '{}' end::time_slot[],
        case when n % 50 = 0 then 'suspended' else 'approved' end::business_status,
        33 + (n::bigint * 7919 % 55000) / 10000.0, 126 + (n::bigint * 104729 % 35000) / 10000.0,
        '{"mon":"09:00-22:00","tue":"09:00-22:00","wed":"09:00-22:00","thu":"09:00-22:00","fri":"09:00-22:00"}',
        '{조용한,넓은,주차,반려동물}',
        jsonb_build_array(jsonb_build_object('name', '아메리카노 ' || n, 'price', 4000),
          jsonb_build_object('name', '카페라떼 ' || n, 'price', 4500, 'description', '고소한 우유와 진한 에스프레소')),
        (n % 50) / 10.0, n % 300, now() - n * interval '1 minute'
      from generate_series(1, ${SHOPS}::int) n`),
  );
  await world.db.execute(sql`vacuum businesses, users`);
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`set local default_statistics_target = 20`);
    await tx.execute(sql`analyze businesses, users`);
  });
}, 300_000);

/** Their e-mails are opened in the lists of operators. */
const owners = () =>
  Array.from({ length: SHOPS }, (_, index) => {
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`;
    const { email, emailHash } = emailColumns(world.deps, id, `${index + 1}@b.kr`);
    return { id, email: email.text, email_hash: emailHash.text };
  });

/** An index is built much faster than it is kept up row by row. */
async function withoutIndexes(table: string, fill: () => Promise<unknown>): Promise<void> {
  const indexes = await world.db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = ${table} and indexdef not like 'CREATE UNIQUE%'`);
  for (const { name } of indexes) await world.db.execute(sql`drop index ${sql.identifier(name)}`);
  await fill();
  for (const { definition } of indexes) await world.db.execute(sql.raw(definition));
}

test.each([
  ["all", {}],
  ["by category", { category: "cafe" }],
  ["by a word of two letters", { search: "커피" }],
  ["by word and category", { search: "커피", category: "etc" }],
  ["by rating", { sort: "rating" }],
  ["by rating in a category", { sort: "rating", category: "bar" }],
  ["by reviews", { sort: "reviews" }],
  ["by name", { sort: "name" }],
  ["around a place", { ...SEOMYEON }],
  ["the nearest", { ...SEOMYEON, sort: "distance", radius: 3_000 }],
  ["the best around a place", { ...SEOMYEON, sort: "rating", category: "cafe" }],
  ["open for lunch", { timeSlot: "lunch" }],
  ["open now, in a category", { timeSlot: "current", category: "shop" }],
  ["chosen by operators", { featured: true }],
  ["a late page", { page: 1_000, limit: 100 }],
])("a list of shops, %s, reads no table from end to end", async (_, input) => {
  const plans = await plansOf(world, (db) =>
    listBusinesses({ ...world.visitor(), db }, listInput.parse(input)),
  );
  expect(plans).toHaveLength(2);
  expect(seqScansOf("businesses", plans)).toEqual([]);
});

test.each([
  ["for everybody", { q: "커피" }],
  ["in a category", { q: "커피", category: "cafe" }],
  ["nearest first", { q: "커피", ...SEOMYEON }],
  ["by one letter", { q: "볶" }],
])("a search %s finds its shops by their index", async (_, input) => {
  const plans = await plansOf(world, (db) =>
    searchBusinesses({ ...world.visitor(), db }, searchInput.parse(input)),
  );
  expect(plans).toHaveLength(2);
  expect(seqScansOf("businesses", plans)).toEqual([]);
});

test.each([
  ["all", {}],
  ["of a status", { status: "suspended" }],
  ["of a category", { category: "bar" }],
  ["of both", { status: "approved", category: "bar" }],
  ["by words", { search: "커피" }],
  ["by name", { sort: "businessName" }],
  [
    "by name from the end, of a status",
    { sort: "businessName", order: "desc", status: "approved" },
  ],
])("the operators' list, %s, reads no table from end to end", async (_, input) => {
  const plans = await plansOf(world, (db) =>
    listOperatedBusinesses({ ...operator, db }, operatedListInput.parse(input)),
  );
  expect(plans).toHaveLength(2);
  expect([...seqScansOf("businesses", plans), ...seqScansOf("users", plans)]).toEqual([]);
});

test("categories are counted, and a shop is opened, by an index", async () => {
  const plans = await plansOf(world, async (db) => {
    await listCategories({ ...world.visitor(), db });
    await getBusiness({ ...world.visitor(), db }, { id });
  });
  expect(seqScansOf("businesses", plans)).toEqual([]);
});

test("the main page, once it is drawn, finds its shops by an index", async () => {
  await featuredShops(world.visitor(), { limit: 6 });
  const plans = await plansOf(world, (db) =>
    featuredShops({ ...world.visitor(), db }, { limit: 6 }),
  );
  expect(plans.length).toBeGreaterThan(2);
  expect(seqScansOf("businesses", plans)).toEqual([]);
});
