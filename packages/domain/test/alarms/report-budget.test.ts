import { outbox } from "@buzz/db/schema";
import { asc, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { reportBudget } from "../../src/alarms/index.js";
import { givePoints, openBudget, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const MINUTE = 60_000;
const world = await testWorld();
const report = () => reportBudget(world.system());

const reports = () =>
  world.db
    .select({ topic: outbox.topic, payload: outbox.payload })
    .from(outbox)
    .where(inArray(outbox.topic, ["budget.report", "budget.criticalReport"]))
    .orderBy(asc(outbox.seq));

/** How many reports two instances send that look after each of these stretches of minutes. */
async function after(...stretches: number[]): Promise<number[]> {
  const sent: number[] = [];
  for (const minutes of stretches) {
    world.clock.advance(minutes * MINUTE);
    sent.push((await report()) + (await report()));
  }
  return sent;
}

test("figures come every hour from 85 %, every half hour from 95 %, and not below", async () => {
  await openBudget(world, { coupon: 100_000, event: 900_000 });
  await givePoints(world, await signUp(world), 84_999);
  expect(await report()).toBe(0);

  await givePoints(world, await signUp(world), 1);
  const { answers } = await atOnce(world, times(6, report));
  expect(answers.reduce((sum, count) => sum + count)).toBe(1);
  expect(await reports()).toEqual([
    {
      topic: "budget.report",
      payload: { month: "2026-11", part: "coupon", stage: "danger", rate: 85, remaining: 15_000 },
    },
  ]);
  expect(await after(30, 29, 1, 59, 1)).toEqual([0, 0, 1, 0, 1]);

  await givePoints(world, await signUp(world), 10_000);
  expect(await after(29, 1, 29, 1)).toEqual([0, 1, 0, 1]);
  expect((await reports()).at(-1)).toEqual({
    topic: "budget.criticalReport",
    payload: { month: "2026-11", part: "coupon", stage: "critical", rate: 95, remaining: 5_000 },
  });
});

test("a new month begins with none", async () => {
  world.clock.set(new Date("2026-12-01T00:00:00+09:00"));
  expect(await report()).toBe(0);
  await openBudget(world, { coupon: 100_000 });
  expect(await after(60, 60)).toEqual([0, 0]);
});
