import { businessExposures } from "@buzz/db/schema";
import { asc, eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { createExposureCounter } from "../../src/exposure/index.js";
import { addDays } from "../../src/index.js";
import { openShop } from "../../src/testing/index.js";
import { atOnce } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const NOON = new Date("2026-11-25T12:00:00+09:00");
const LATE = new Date("2026-11-25T23:59:59+09:00");
const MIDNIGHT = new Date("2026-11-26T00:00:00+09:00");

const world = await testWorld();

const countsOf = (id: string) =>
  world.db
    .select()
    .from(businessExposures)
    .where(eq(businessExposures.businessId, id))
    .orderBy(asc(businessExposures.day));

test("counts by shop, place and day in Seoul; what processes flush at once adds up", async () => {
  const { businessId } = await openShop(world);
  const counters = Array.from({ length: 8 }, () => createExposureCounter(world.db));
  for (const counter of counters) {
    counter.count("main", [businessId], LATE);
    counter.count("main", [businessId, businessId], NOON);
    counter.count("click", [businessId], NOON);
    counter.count("search", [businessId], MIDNIGHT);
  }
  const { tally } = await atOnce(
    world,
    counters.map((counter) => () => counter.flush()),
  );
  expect(tally).toEqual({ ok: 8 });
  const none = { main: 0, pick: 0, category: 0, search: 0, click: 0, lastMainAt: null };
  expect(await countsOf(businessId)).toEqual([
    { ...none, businessId, day: "2026-11-25", main: 16, click: 8, lastMainAt: LATE },
    { ...none, businessId, day: "2026-11-26", search: 8 },
  ]);
});

test("processes that counted in different orders do not lock one another out", async () => {
  const { businessId } = await openShop(world);
  const days = Array.from({ length: 3_000 }, (_, day) => addDays(NOON, day));
  const counters = [days, days.toReversed(), days, days.toReversed()].map((ordered) => {
    const counter = createExposureCounter(world.db);
    for (const day of ordered) counter.count("main", [businessId], day);
    return counter;
  });
  const { tally } = await atOnce(
    world,
    counters.map((counter) => () => counter.flush()),
  );
  expect(tally).toEqual({ ok: 4 });
  const counts = await countsOf(businessId);
  expect(counts).toHaveLength(3_000);
  expect(counts.every(({ main }) => main === 4)).toBe(true);
});

test("what could not be flushed is flushed the next time; nothing is flushed twice", async () => {
  const { businessId } = await openShop(world);
  const counter = createExposureCounter(world.db);
  counter.count("category", [businessId], NOON);
  vi.spyOn(world.db, "execute").mockRejectedValueOnce(new Error("away"));
  await expect(counter.flush()).rejects.toThrow("away");
  counter.count("category", [businessId], NOON);
  await counter.flush();
  await counter.flush();
  expect(await countsOf(businessId)).toMatchObject([{ category: 2 }]);
});
