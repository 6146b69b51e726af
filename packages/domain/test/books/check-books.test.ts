import { ledgerAccounts, notifications } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkBooks, latestCheck } from "../../src/books/index.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { givePoints, hireOperator, openBudget, signUp } from "../../src/testing/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 10_000 });
await givePoints(world, await signUp(world), 700);
await hireOperator(world);

async function toldOfBreaches() {
  await deliverOutbox(world.system());
  return world.db.$count(notifications, eq(notifications.template, "books.broken"));
}

test("a check keeps what it counted, and that nothing is broken", async () => {
  expect(await checkBooks(world.system())).toBe(0);
  expect(await latestCheck(world.db)).toMatchObject({
    checkedAt: world.clock(),
    violations: [],
    balances: { user: 700, budget: 9_300 },
  });
  expect(await toldOfBreaches()).toBe(0);
});

test("operators are told of what breaks once, and again when it breaks again", async () => {
  const raise = (amount: number) =>
    world.db
      .update(ledgerAccounts)
      .set({ balance: sql`${ledgerAccounts.balance} + ${amount}` })
      .where(eq(ledgerAccounts.kind, "user"));
  const check = async () => {
    world.clock.advance(3_600_000);
    return checkBooks(world.system());
  };

  await raise(1);
  expect(await check()).toBe(3);
  expect((await latestCheck(world.db))?.violations).toHaveLength(3);
  expect(await toldOfBreaches()).toBe(3);
  expect(await check()).toBe(3);
  expect(await toldOfBreaches()).toBe(3);

  await raise(-1);
  expect(await check()).toBe(0);
  await raise(1);
  expect(await check()).toBe(3);
  await raise(-1);
  expect(await toldOfBreaches()).toBe(6);
});
