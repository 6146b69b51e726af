import { referralVisits } from "@buzz/db/schema";
import { beforeEach, expect, test } from "vitest";
import { newId } from "../../src/index.js";
import { referralAnalytics } from "../../src/referral-analytics/index.js";
import { analyticsInput } from "../../src/referral-analytics/schemas.js";
import { hireOperator, type Resident, signUp } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { invited } from "../support/rewards.js";
import { testWorld } from "../support/world.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const world = await testWorld();
const operator = await hireOperator(world, "admin");

/** Each test has a month of its own. */
beforeEach(() => world.clock.advance(40 * DAY_MS));

const analytics = (input: object = {}) => referralAnalytics(operator, analyticsInput.parse(input));

const suspicionsOf = async (reason: string) =>
  (await analytics()).suspiciousActivity.filter((one) => one.reason === reason);

const ago = (milliseconds: number) => new Date(world.clock().getTime() - milliseconds);

/** Invite links opened that nobody signed up by. */
async function visits(referrer: Resident, count: number, at: (index: number) => Date, ip?: string) {
  await world.db.insert(referralVisits).values(
    Array.from({ length: count }, (_, index) => ({
      id: newId(),
      referralCode: referrer.code,
      referrerId: referrer.userId,
      ip: ip ?? null,
      visitedAt: at(index),
    })),
  );
}

/** Conversions six minutes apart, which is not suspicious. */
async function conversions(referrer: Resident, count: number, outcome: object = {}) {
  for (let index = 0; index < count; index += 1)
    await invited(world, referrer, {
      status: "paid",
      at: ago(HOUR_MS + index * 6 * MINUTE_MS),
      ...outcome,
    });
}

test("a period's visits and conversions are counted, the best referrers first", async () => {
  const [best, second] = [await signUp(world, { name: "김최고" }), await signUp(world)];
  await conversions(best, 3);
  await conversions(second, 2, { amount: 600 });
  await invited(world, second, { status: "denied", reason: "ip_limit", at: ago(3 * HOUR_MS) });
  await visits(best, 4, () => ago(5 * HOUR_MS));

  const { overview, topPerformers } = await analytics();

  expect(overview).toMatchObject({
    totalVisits: 10,
    totalConversions: 5,
    averageConversionRate: 50,
  });
  expect(topPerformers).toEqual([
    { userId: best.userId, name: "김*고", code: best.code, conversions: 3, rewards: 1_500 },
    { userId: second.userId, name: "홍*동", code: second.code, conversions: 2, rewards: 1_200 },
  ]);
});

test("days are those of Seoul, and the last one belongs to the period", async () => {
  const referrer = await signUp(world);
  await visits(referrer, 1, () => new Date("2028-02-29T14:59:59.999Z"));
  await visits(referrer, 1, () => new Date("2028-02-29T15:00:00Z"));
  const visitsOn = async (input: object) => (await analytics(input)).overview.totalVisits;

  expect(await visitsOn({ startDate: "2028-02-29", endDate: "2028-02-29" })).toBe(1);
  expect(await visitsOn({ period: "daily", endDate: "2028-03-01" })).toBe(1);
  expect(await visitsOn({ period: "weekly", endDate: "2028-03-01" })).toBe(2);
  await expect(analytics({ startDate: "2027-01-01", endDate: "2028-03-01" })).rejects.toMatchObject(
    refused("VALIDATION_002"),
  );
});

test("a code is suspicious from ten visits on, when three times as many convert as on average", async () => {
  const [suspect, almost, few, crowd] = [
    await signUp(world),
    await signUp(world),
    await signUp(world),
    await signUp(world),
  ];
  // With these, 22 of 110 visits convert: 20 %.
  await conversions(suspect, 6);
  await visits(suspect, 4, () => ago(5 * HOUR_MS));
  await conversions(almost, 6);
  await visits(almost, 5, () => ago(5 * HOUR_MS));
  await conversions(few, 9);
  await conversions(crowd, 1);
  await visits(crowd, 79, (index) => ago(5 * HOUR_MS + index * MINUTE_MS));

  expect(await suspicionsOf("abnormal_conversion_rate")).toEqual([
    {
      code: suspect.code,
      reason: "abnormal_conversion_rate",
      details: { visits: 10, conversions: 6, conversionRate: 60, averageConversionRate: 20 },
    },
  ]);
});

test("an address is suspicious from five accounts on", async () => {
  const [referrer, other] = [await signUp(world), await signUp(world)];
  await conversions(referrer, 4, { ip: "192.0.2.1" });
  await invited(world, other, {
    status: "denied",
    reason: "ip_limit",
    ip: "192.0.2.1",
    at: ago(8 * HOUR_MS),
  });
  await conversions(other, 4, { ip: "192.0.2.2" });

  const found = await suspicionsOf("same_ip_multiple_accounts");
  const details = { ip: "192.0.2.1", accounts: 5, visitsPerHour: 4 };
  expect(found.map(({ code }) => code).toSorted()).toEqual([referrer.code, other.code].toSorted());
  for (const one of found) expect(one.details).toEqual(details);
});

test("an address is suspicious from 46 visits within an hour on, wherever the hour begins", async () => {
  const [suspect, calm] = [await signUp(world), await signUp(world)];
  const start = ago(10 * HOUR_MS - 30 * MINUTE_MS);
  const minutes = (count: number) => (index: number) =>
    new Date(start.getTime() + (index * HOUR_MS) / count);
  await visits(suspect, 46, minutes(46), "192.0.2.3");
  await visits(calm, 90, (index) => new Date(start.getTime() + index * 81_000), "192.0.2.4");

  expect(await suspicionsOf("same_ip_multiple_accounts")).toEqual([
    {
      code: suspect.code,
      reason: "same_ip_multiple_accounts",
      details: { ip: "192.0.2.3", accounts: 0, visitsPerHour: 46 },
    },
  ]);
});

test("two conversions of one referrer less than 300 seconds apart are suspicious", async () => {
  const [suspect, calm] = [await signUp(world), await signUp(world)];
  for (const seconds of [0, 299.5, 900])
    await invited(world, suspect, { at: ago(HOUR_MS - seconds * 1000) });
  for (const seconds of [0, 300]) await invited(world, calm, { at: ago(HOUR_MS - seconds * 1000) });

  expect(await suspicionsOf("rapid_succession_signups")).toEqual([
    {
      code: suspect.code,
      reason: "rapid_succession_signups",
      details: { signups: 1, shortestSeconds: 299.5 },
    },
  ]);
});
