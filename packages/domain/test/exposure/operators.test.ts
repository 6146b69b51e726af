import { auditLogs, businessExposures, featuredBusinesses, outbox } from "@buzz/db/schema";
import { asc, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { setBusinessStatus } from "../../src/businesses/index.js";
import {
  exposureFairness,
  featuredShops,
  setFeatured,
  updateExposureSettings,
} from "../../src/exposure/index.js";
import { exposureSettings, fairnessInput, setFeaturedInput } from "../../src/exposure/schemas.js";
import { newId } from "../../src/index.js";
import { hireOperator, openShop } from "../../src/testing/index.js";
import { atOnce, refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "business_manager");
const ids: string[] = [];
for (let shop = 0; shop < 5; shop += 1) ids.push((await openShop(world)).businessId);
const [one = "", two = "", three = "", four = "", five = ""] = ids;

describe("the chosen shops", () => {
  const chosen = async () => {
    const rows = await world.db
      .select()
      .from(featuredBusinesses)
      .orderBy(asc(featuredBusinesses.position));
    return rows.map(({ businessId }) => businessId);
  };

  test("stand in the order given, are audited and announced", async () => {
    const answer = await setFeatured(operator, { featuredBusinesses: [three, one] });
    expect(answer.map(({ id }) => id)).toEqual([three, one]);
    expect(await chosen()).toEqual([three, one]);
    const [audit] = await world.db.select().from(auditLogs).orderBy(desc(auditLogs.id)).limit(1);
    expect(audit).toMatchObject({
      action: "exposure.setFeatured",
      actorId: operator.actor.userId,
      newValues: { featuredBusinesses: [three, one] },
    });
    const told = await world.db.select().from(outbox).where(eq(outbox.topic, "homeConfig.changed"));
    expect(told).toMatchObject([{ audience: "everybody" }]);
  });

  test("are known, approved and named once, else nothing changes", async () => {
    await setBusinessStatus(operator, { id: five, status: "suspended", reason: "확인 중" });
    for (const stranger of [newId(), five])
      await expect(
        setFeatured(operator, { featuredBusinesses: [two, stranger] }),
      ).rejects.toMatchObject(refused("BUSINESS_001"));
    expect(setFeaturedInput.safeParse({ featuredBusinesses: [two, two] }).success).toBe(false);
    expect(await chosen()).toEqual([three, one]);
    await setBusinessStatus(operator, { id: five, status: "approved", reason: "확인 완료" });
  });

  test("chosen by several operators at once are those of one of them", async () => {
    const lists = [[one, two, three], [four, three, two], [five], [two, one, four, five]];
    const { tally } = await atOnce(
      world,
      [...lists, ...lists].map(
        (featuredBusinesses) => () => setFeatured(operator, { featuredBusinesses }),
      ),
    );
    expect(tally).toEqual({ ok: 8 });
    expect(lists).toContainEqual(await chosen());
    await setFeatured(operator, { featuredBusinesses: [] });
    expect(await chosen()).toEqual([]);
  });
});

const fairness = (input: object = {}) => exposureFairness(operator, fairnessInput.parse(input));

const spread = (given: object) => ({
  farBelow: 0,
  below: 0,
  even: 0,
  above: 0,
  farAbove: 0,
  ...given,
});

describe("fairness", () => {
  test("of a town that nobody has looked at is perfect", async () => {
    expect(await fairness()).toMatchObject({
      summary: {
        totalBusinesses: 5,
        averageExposure: 0,
        fairnessScore: 100,
        isAlarm: false,
        belowMinimum: 5,
      },
      rotationSettings: { interval: 14_400, guaranteedMinimum: 1_000 },
    });
  });

  test.each([
    [
      [1_000, 1_000, 1_000, 1_000, 1_000],
      {
        largestDeviation: 0,
        fairnessScore: 100,
        isAlarm: false,
        distribution: spread({ even: 5 }),
      },
    ],
    [
      [1_050, 1_000, 1_000, 950, 1_000],
      { largestDeviation: 5, fairnessScore: 95, isAlarm: false, distribution: spread({ even: 5 }) },
    ],
    [
      [1_110, 1_060, 1_000, 890, 940],
      {
        largestDeviation: 11,
        fairnessScore: 89,
        isAlarm: true,
        distribution: spread({ farBelow: 1, below: 1, even: 1, above: 1, farAbove: 1 }),
      },
    ],
  ])("of %j exposures is %j", async (counts, summary) => {
    await world.db.delete(businessExposures);
    const day = "2026-11-25";
    await world.db
      .insert(businessExposures)
      .values(ids.map((businessId, index) => ({ businessId, day, main: counts[index] ?? 0 })));
    const { summary: told, businesses } = await fairness({ limit: 2 });
    expect(told).toMatchObject({
      averageExposure: 1_000,
      minExposure: Math.min(...counts),
      maxExposure: Math.max(...counts),
      targetDeviation: 5,
      alarmDeviation: 10,
      ...summary,
    });
    const exposuresOf = (shops: typeof businesses) => shops.map((shop) => shop.exposureCount);
    const inOrder = counts.toSorted((a, b) => a - b);
    expect(exposuresOf(businesses)).toEqual(inOrder.slice(0, 2));
    const next = await fairness({ limit: 2, page: 2 });
    expect(exposuresOf(next.businesses)).toEqual(inOrder.slice(2, 4));
    expect(next.pagination).toMatchObject({ total: 5, totalPages: 3, hasNext: true });
    const most = await fairness({ limit: 2, order: "most" });
    expect(exposuresOf(most.businesses)).toEqual(inOrder.toReversed().slice(0, 2));
    expect(most.businesses[0]?.deviation).toBeCloseTo((Math.max(...counts) / 1_000 - 1) * 100);
  });

  test("names the turn of each shop in the rotation that runs, and when it was last shown", async () => {
    const { items } = await featuredShops(world.visitor(), { limit: 100 });
    await world.deps.exposures.flush();
    const { businesses } = await fairness();
    const slots = businesses.map(({ rotationSlot }) => rotationSlot);
    expect(slots.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(items).toHaveLength(5);
    for (const shop of businesses) expect(shop.lastMainExposure).toEqual(world.clock());
  });

  test("looks back over 30 days, and compares shops by their days", async () => {
    await world.db.delete(businessExposures);
    await world.db.insert(businessExposures).values([
      { businessId: one, day: "2026-10-26", main: 7 },
      { businessId: one, day: "2026-10-27", main: 3 },
    ]);
    const { businesses } = await fairness();
    expect(businesses.find(({ id }) => id === one)).toMatchObject({ exposureCount: 3 });
  });
});

test("changed settings hold, are audited, and stay within their range", async () => {
  const settings = {
    rotationInterval: 3_600,
    guaranteedMinimum: 500,
    categoryRotation: false,
    timeBasedOptimization: true,
  };
  expect(await updateExposureSettings(operator, settings)).toEqual(settings);
  const { interval, ...rules } = (await fairness({ limit: 1 })).rotationSettings;
  expect({ rotationInterval: interval, ...rules }).toEqual(settings);
  const audits = await world.db
    .select({ key: auditLogs.entityId, newValues: auditLogs.newValues })
    .from(auditLogs)
    .where(eq(auditLogs.action, "settings.update"));
  expect(audits).toHaveLength(4);
  expect(audits).toContainEqual({ key: "exposure_time_based", newValues: { value: true } });
  for (const wrong of [
    { rotationInterval: 0 },
    { guaranteedMinimum: 0.5 },
    { guaranteedMinimum: 0 },
  ])
    expect(exposureSettings.safeParse({ ...settings, ...wrong }).success).toBe(false);
});
