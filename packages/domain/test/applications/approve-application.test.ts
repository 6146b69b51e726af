import { businesses, ledgerAccounts, users } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveApplication, rejectApplication } from "../../src/applications/index.js";
import { applyForShop, hireOperator } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();
const operator = await hireOperator(world);

/** Owners, shops and their ledger accounts. */
async function counts() {
  const count = { count: sql`count(*)`.mapWith(Number) };
  const [[owners], [shops], [accounts]] = await Promise.all([
    world.db.select(count).from(users).where(eq(users.role, "business")),
    world.db.select(count).from(businesses),
    world.db.select(count).from(ledgerAccounts).where(eq(ledgerAccounts.kind, "business")),
  ]);
  return [owners?.count, shops?.count, accounts?.count];
}

test("an application approved eight times at once makes one owner, one shop and one ledger account", async () => {
  const id = await applyForShop(world);
  const { tally } = await colliding(
    world,
    rows.application(id),
    times(8, () => approveApplication(operator, { id, approved: true })),
  );
  expect(tally).toEqual({ ok: 1, BUSINESS_005: 7 });
  expect(await counts()).toEqual([1, 1, 1]);
});

test("an application approved and rejected at once is one or the other", async () => {
  const before = await counts();
  const id = await applyForShop(world);
  const { tally, answers } = await colliding<object>(world, rows.application(id), [
    () => approveApplication(operator, { id, approved: true }),
    () => rejectApplication(operator, { id, reason: "서류가 부족합니다. 다시 내 주세요." }),
  ]);
  expect(tally).toEqual({ ok: 1, BUSINESS_005: 1 });
  const opened = answers[0] !== undefined && "businessId" in answers[0];
  expect(await counts()).toEqual(before.map((count) => (count ?? 0) + (opened ? 1 : 0)));
});

test("an application of 30 days ago can no longer be approved", async () => {
  const id = await applyForShop(world);
  world.clock.advance(30 * DAY_MS);
  await expect(approveApplication(operator, { id, approved: true })).rejects.toMatchObject(
    refused("BUSINESS_005"),
  );
});
