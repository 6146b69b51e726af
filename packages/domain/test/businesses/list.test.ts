import { businessExposures, businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  getBusiness,
  listBusinesses,
  listCategories,
  searchBusinesses,
} from "../../src/businesses/index.js";
import { listInput, searchInput } from "../../src/businesses/schemas.js";
import { setFeatured } from "../../src/exposure/index.js";
import type { Context } from "../../src/index.js";
import {
  createTemplate,
  giveCoupon,
  hireOperator,
  openBudget,
  openShop,
} from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "business_manager");

type Traits = Partial<typeof businesses.$inferInsert>;

async function shop(traits: Traits): Promise<string> {
  const { businessId } = await openShop(world);
  world.clock.advance(1_000);
  await world.db.update(businesses).set(traits).where(eq(businesses.id, businessId));
  return businessId;
}

/** The university, a place 1 km north of it, one 4 km north, and one in Seoul. */
const HERE = { lat: 35.1335, lng: 129.1055 };
const north = (metres: number) => ({ latitude: HERE.lat + metres / 111_195, longitude: HERE.lng });
const names = new Map<string, string>();
async function open(businessName: string, traits: Traits) {
  names.set(await shop({ businessName, ...traits }), businessName);
}

await open("바다커피", {
  ...north(1_000),
  avgRating: 4.5,
  reviewCount: 10,
  displayTimeSlots: ["morning", "lunch"],
});
await open("하늘식당", {
  ...north(4_000),
  category: "restaurant",
  avgRating: 4.5,
  reviewCount: 30,
  description: "진한 커피도 있어요",
  displayTimeSlots: [],
});
await open("가온주점", {
  latitude: 37.5665,
  longitude: 126.978,
  category: "bar",
  avgRating: 3.9,
  reviewCount: 50,
  displayTimeSlots: ["morning", "lunch", "dinner", "night"],
});
await open("나루상점", { category: "shop", avgRating: 4.9, displayTimeSlots: ["night"] });
await open("닫은커피", { status: "suspended", ...north(10) });

const named = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => names.get(id));
const list = (input: object = {}, ctx: Context = world.visitor()) =>
  listBusinesses(ctx, listInput.parse(input));
const listed = async (input?: object, ctx?: Context) => named(await list(input, ctx));
const search = async (input: object) => searchBusinesses(world.visitor(), searchInput.parse(input));

describe("a list of shops", () => {
  test.each([
    [{}, ["나루상점", "가온주점", "하늘식당", "바다커피"]],
    [{ sort: "name" }, ["가온주점", "나루상점", "바다커피", "하늘식당"]],
    [{ sort: "rating" }, ["나루상점", "하늘식당", "바다커피", "가온주점"]],
    [{ sort: "reviews" }, ["가온주점", "하늘식당", "바다커피", "나루상점"]],
    [{ category: "bar" }, ["가온주점"]],
    [{ category: "casino" }, []],
    [{ search: "커피" }, ["하늘식당", "바다커피"]],
    [{ search: "커피", category: "cafe" }, ["바다커피"]],
    [{ search: "%" }, []],
    [{ page: 2, limit: 3 }, ["바다커피"]],
    [{ timeSlot: "night" }, ["나루상점", "가온주점", "하늘식당"]],
    [{ timeSlot: "morning" }, ["가온주점", "하늘식당", "바다커피"]],
  ])("asked for %j, is %j", async (input, expected) => {
    expect(await listed(input)).toEqual(expected);
  });

  test("around a position is what lies within the radius, 5 km unless told otherwise, with distances", async () => {
    expect(await listed({ ...HERE, sort: "distance" })).toEqual(["바다커피", "하늘식당"]);
    const { items, pagination } = await list({ ...HERE, sort: "distance", radius: 1_500 });
    expect(items).toMatchObject([{ distance: 1_000 }]);
    expect(pagination.total).toBe(1);
    expect(await listed({ ...HERE, radius: 999 })).toEqual([]);
    expect(await listed({ ...HERE, radius: 1_001 })).toEqual(["바다커피"]);
    const [anywhere] = (await list()).items;
    expect(anywhere).not.toHaveProperty("distance");
  });

  test.each([
    { sort: "distance" },
    { lat: 35 },
    { lng: 129 },
    { lat: 91, lng: 0 },
    { ...HERE, radius: 99 },
    { ...HERE, radius: 50_001 },
    { timeSlot: "brunch" },
  ])("cannot be asked for with %j", (input) => {
    expect(listInput.safeParse(input).success).toBe(false);
  });

  test("of this hour follows the clock in Seoul; between slots only shops of all hours show", async () => {
    const now = world.clock();
    world.clock.set(new Date("2026-11-25T12:00:00+09:00"));
    expect(await listed({ timeSlot: "current" })).toEqual(["가온주점", "하늘식당", "바다커피"]);
    world.clock.set(new Date("2026-11-25T15:00:00+09:00"));
    expect(await listed({ timeSlot: "current" })).toEqual(["가온주점", "하늘식당"]);
    world.clock.set(now);
  });

  test("shows what is not approved only to operators who look after businesses", async () => {
    const contentManager = await hireOperator(world, "content_manager");
    expect(await listed({ status: "suspended" }, operator)).toEqual(["닫은커피"]);
    expect(await listed({}, operator)).not.toContain("닫은커피");
    for (const ctx of [
      world.visitor(),
      contentManager,
      world.operator(operator.actor.userId, null),
    ])
      expect(await listed({ status: "suspended" }, ctx)).toEqual(await listed());
  });

  test("of chosen shops has those that operators chose", async () => {
    const chosen = [...names.keys()].slice(0, 2);
    await setFeatured(operator, { featuredBusinesses: chosen });
    expect(await listed({ featured: true, sort: "name" })).toEqual(["바다커피", "하늘식당"]);
    expect(await listed({ featured: false })).toEqual(await listed());
  });
});

describe("a search", () => {
  test("finds words in name, description and address, the newest first, or the nearest", async () => {
    expect(named(await search({ q: "커피" }))).toEqual(["하늘식당", "바다커피"]);
    expect(named(await search({ q: "수영로", category: "shop" }))).toEqual(["나루상점"]);
    const near = await search({ q: "수영로", ...HERE });
    expect(named(near)).toEqual(["바다커피", "하늘식당", "가온주점", "나루상점"]);
    expect(near.items[0]).toHaveProperty("distance", 1_000);
    expect(near.items[3]).not.toHaveProperty("distance");
  });

  test.each([{}, { q: " " }, { q: "a".repeat(101) }, { q: "a", lat: 1 }])(
    "cannot be made with %j",
    (input) => {
      expect(searchInput.safeParse(input).success).toBe(false);
    },
  );
});

test("categories count approved shops and speak the caller's language", async () => {
  const counts = await listCategories(world.visitor());
  expect(counts.map(({ id, name, count }) => [id, name, count])).toEqual([
    ["cafe", "카페", 1],
    ["restaurant", "음식점", 1],
    ["bar", "술집", 1],
    ["shop", "상점", 1],
    ["etc", "기타", 0],
  ]);
  const [first] = await listCategories({ ...world.visitor(), locale: "en" });
  expect(first).toMatchObject({ name: "Café" });
});

describe("one shop", () => {
  const [id = "", other = ""] = names.keys();

  test("has the coupons that can be claimed now and used there, and no review yet", async () => {
    const hour = 3_600_000;
    const now = world.clock().getTime();
    const terms = [
      { name: "어디서나" },
      { name: "여기서만", applicableBusinesses: [id] },
      { name: "다른 곳", applicableBusinesses: [other] },
      { name: "멈춘 것", status: "inactive" as const },
      { name: "지난 것", validUntil: new Date(now - hour) },
      { name: "나중 것", validFrom: new Date(now + hour) },
      { name: "가입 쿠폰", type: "signup" as const },
    ];
    for (const one of terms) await createTemplate(world, one);
    const soldOut = { name: "다 나간 것", totalQuantity: 1, remainingQuantity: 1 };
    await openBudget(world, { coupon: 1_000_000 });
    await giveCoupon(world, { userId: operator.actor.userId }, soldOut);
    const found = await getBusiness(world.visitor(), { id });
    const offered = found.availableCoupons.map(({ name }) => name);
    expect(offered).toEqual(expect.arrayContaining(["어디서나", "여기서만"]));
    for (const { name } of [...terms.slice(2), soldOut]) expect(offered).not.toContain(name);
    expect(found.reviews).toEqual({
      recent: [],
      distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
      total: found.reviewCount,
      average: found.avgRating,
    });
  });

  test("is not found unless it is approved, not even by operators", async () => {
    const hidden = [...names].find(([, name]) => name === "닫은커피")?.[0] ?? "";
    for (const ctx of [world.visitor(), operator])
      await expect(getBusiness(ctx, { id: hidden })).rejects.toMatchObject(refused("BUSINESS_001"));
  });
});

test("what residents and visitors were shown, and opened, is counted by its place", async () => {
  await world.deps.exposures.flush();
  await world.db.delete(businessExposures);
  const [id = ""] = names.keys();
  await list({ category: "cafe" });
  await list({ search: "바다" });
  await search({ q: "바다" });
  await getBusiness(world.visitor(), { id });
  await list({ category: "cafe" }, operator);
  await getBusiness(operator, { id });
  await world.deps.exposures.flush();
  expect(await world.db.select().from(businessExposures)).toMatchObject([
    { businessId: id, main: 0, pick: 0, category: 1, search: 2, click: 1 },
  ]);
});
