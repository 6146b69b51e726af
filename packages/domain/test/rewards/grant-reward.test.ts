import { auditLogs, budgetSwitches, mileageTransactions } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../src/index.js";
import { grantReward } from "../../src/rewards/index.js";
import { hireOperator, openBudget, openShop, signUp } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { budgetOf, pointsOf } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const operator = await hireOperator(world, "admin");
const reason = "Found a mistake in our books.";

const grant = (userId: string, amount: number) => grantReward(operator, { userId, amount, reason });

test("an operator's grant is a line on the statement, promised by the coupon budget, with its reason", async () => {
  const { userId } = await signUp(world);
  const first = await grant(userId, 3_000);
  const { rewardId, ...second } = await grant(userId, 500);

  expect(first).toMatchObject({ amount: 3_000, balance: 3_000 });
  expect(second).toEqual({ amount: 500, balance: 3_500 });
  expect(await pointsOf(world, userId)).toMatchObject({ balance: 3_500 });
  const [line] = await world.db
    .select()
    .from(mileageTransactions)
    .where(eq(mileageTransactions.id, rewardId));
  expect(line).toMatchObject({ userId, type: "earn", amount: 500 });
  const audited = await world.db
    .select()
    .from(auditLogs)
    .where(and(eq(auditLogs.entityId, userId), eq(auditLogs.action, "referral.grant_reward")));
  const told = { reason, actorId: operator.actor.userId };
  expect(audited).toHaveLength(2);
  for (const record of audited) expect(record).toMatchObject(told);
  expect(audited.map(({ newValues }) => newValues)).toContainEqual({ rewardId, amount: 500 });
  expect((await budgetOf(world)).coupon.reserved).toBe(3_500);
});

test("nobody but a user can be given points", async () => {
  const { ownerId } = await openShop(world);
  for (const stranger of [newId(), ownerId, operator.actor.userId])
    await expect(grant(stranger, 100)).rejects.toMatchObject(refused("RESOURCE_001"));
});

test("a switched-off service stops grants", async () => {
  const { userId } = await signUp(world);
  await world.db
    .insert(budgetSwitches)
    .values({ service: "referral", action: "limit_services", reason: "a test of the switch" });
  await expect(grant(userId, 100)).rejects.toMatchObject(refused("BUDGET_002"));
  await world.db.delete(budgetSwitches);
});

test("grants at once never go above the month, whatever the limit of the day is", async () => {
  world.clock.set(new Date("2027-05-10T10:00:00+09:00"));
  await openBudget(world, { coupon: 3_999_999 });
  const people = await Promise.all(times(5, () => signUp(world)).map((join) => join()));

  const { tally } = await colliding(
    world,
    rows.budget(world, "coupon"),
    people.map(
      ({ userId }) =>
        () =>
          grant(userId, 1_000_000),
    ),
  );

  expect(tally).toEqual({ ok: 3, BUDGET_001: 2 });
  expect((await budgetOf(world)).coupon).toMatchObject({ reserved: 3_000_000, remaining: 999_999 });
});
