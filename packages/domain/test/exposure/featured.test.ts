import { businessExposures, businesses, dailyPicks, exposureRotations } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { setBusinessStatus } from "../../src/businesses/index.js";
import { featuredShops } from "../../src/exposure/index.js";
import { featuredInput } from "../../src/exposure/schemas.js";
import type { Context } from "../../src/index.js";
import { hireOperator, openShop } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const HOUR_MS = 3_600_000;
const SHOPS = 10;

const world = await testWorld();
const operator = await hireOperator(world);
const shops: string[] = [];
for (let shop = 0; shop < SHOPS; shop += 1) shops.push((await openShop(world)).businessId);
await world.db
  .update(businesses)
  .set({ category: "bar" })
  .where(eq(businesses.id, shops[0] ?? ""));

const featured = (input = {}, ctx: Context = world.visitor()) =>
  featuredShops(ctx, featuredInput.parse(input));
const turnsNow = async (limit = SHOPS) => (await featured({ limit })).items.map(({ id }) => id);

test("the first calls of a rotation and of a day, all at once, draw one rotation and one set of picks", async () => {
  const { answers, tally } = await atOnce(
    world,
    times(12, () => featured()),
  );
  expect(tally).toEqual({ ok: 12 });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await world.db.select().from(exposureRotations)).toHaveLength(2 * SHOPS);
  expect(await world.db.select().from(dailyPicks)).toHaveLength(9);
});

describe("the main page", () => {
  test("shows six shops, or as many as asked, none of them twice", async () => {
    expect(new Set(await turnsNow(6))).toHaveLength(6);
    expect((await featured()).items).toHaveLength(6);
    expect(new Set(await turnsNow(100))).toEqual(new Set(shops));
  });

  test("moves on by a turn at a time, the same way for everybody", async () => {
    const before = await turnsNow();
    world.clock.advance((4 * HOUR_MS) / (2 * SHOPS));
    const after = await turnsNow();
    expect(after.slice(0, 5)).toEqual(before.slice(1, 6));
  });

  test("draws anew after four hours, and not before", async () => {
    const rotations = async () =>
      new Set((await world.db.select().from(exposureRotations)).map(({ startsAt }) => +startsAt));
    world.clock.set(new Date("2026-11-25T11:59:59+09:00"));
    await featured();
    expect(await rotations()).toHaveLength(1);
    world.clock.set(new Date("2026-11-25T12:00:00+09:00"));
    await featured();
    expect([...(await rotations())].toSorted().map((at) => new Date(at).toISOString())).toEqual([
      "2026-11-24T23:00:00.000Z",
      "2026-11-25T03:00:00.000Z",
    ]);
  });

  test("is without a shop from the moment it is suspended", async () => {
    const [id = ""] = await turnsNow();
    await setBusinessStatus(operator, { id, status: "suspended", reason: "확인 중" });
    expect(await turnsNow()).not.toContain(id);
    const picked = (await featured()).picks.flatMap(({ businesses }) => businesses);
    expect(picked.map((shop) => shop.id)).not.toContain(id);
    await setBusinessStatus(operator, { id, status: "approved", reason: "확인 완료" });
    expect(await turnsNow()).toContain(id);
  });
});

describe("today's picks", () => {
  const picksNow = async (ctx?: Context) => (await featured({}, ctx)).picks;

  test("are three themes of three shops with a title in the caller's language", async () => {
    const picks = await picksNow();
    expect(picks.map(({ businesses }) => businesses.length)).toEqual([3, 3, 3]);
    expect(picks[0]).toMatchObject({ theme: "new", title: "새로 함께하는 가게" });
    const english = await picksNow({ ...world.visitor(), locale: "en" });
    expect(english[0]).toMatchObject({ theme: "new", title: "New in town" });
  });

  test("stay until midnight in Seoul, and are others then", async () => {
    const today = await picksNow();
    world.clock.set(new Date("2026-11-25T23:59:59+09:00"));
    expect(await picksNow()).toEqual(today);
    world.clock.set(new Date("2026-11-26T00:00:00+09:00"));
    expect(await picksNow()).not.toEqual(today);
  });
});

describe("what is shown", () => {
  const countsOf = async () => {
    await world.deps.exposures.flush();
    const rows = await world.db.select().from(businessExposures);
    const sum = (kind: "main" | "pick") => rows.reduce((total, row) => total + row[kind], 0);
    return { main: sum("main"), pick: sum("pick") };
  };

  test("counts for its shops, when residents and visitors look, not owners and operators", async () => {
    const before = await countsOf();
    await featured({ limit: 4 });
    await featured({ limit: 4 }, operator);
    await featured({ limit: 4 }, world.owner(operator.actor.userId));
    const after = await countsOf();
    expect({ main: after.main - before.main, pick: after.pick - before.pick }).toEqual({
      main: 4,
      pick: 9,
    });
  });

  test("is drawn from what was shown: who was shown least comes first", async () => {
    const day = "2026-11-27";
    const [last = ""] = shops.slice(-1);
    await world.db.delete(businessExposures);
    await world.db.delete(exposureRotations);
    await world.db
      .insert(businessExposures)
      .values(shops.map((businessId) => ({ businessId, day, main: businessId === last ? 1 : 9 })));
    world.clock.set(new Date("2026-11-27T16:00:00+09:00"));
    await world.changeSettings({ exposure_category_rotation: false });
    expect(await turnsNow(1)).toEqual([last]);
  });
});
