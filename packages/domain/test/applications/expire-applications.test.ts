import { businessApplications } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveApplication, expireApplications } from "../../src/applications/index.js";
import { applyForShop, hireOperator } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const DAY_MS = 86_400_000;
const operator = await hireOperator(world);

const statusOf = async (id: string) => {
  const [row] = await world.db
    .select({ status: businessApplications.status })
    .from(businessApplications)
    .where(eq(businessApplications.id, id));
  return row?.status;
};

test("what nobody decided within 30 days is closed, once, and what was decided stays", async () => {
  const forgotten = await applyForShop(world);
  const decided = await applyForShop(world);
  await approveApplication(operator, { id: decided, approved: true });
  world.clock.advance(29 * DAY_MS);
  expect(await expireApplications(world.system())).toBe(0);
  world.clock.advance(DAY_MS);
  expect(await expireApplications(world.system())).toBe(1);
  expect([await statusOf(forgotten), await statusOf(decided)]).toEqual(["expired", "approved"]);
});

test("an application that is decided at the last moment is decided or expired, not both", async () => {
  const id = await applyForShop(world);
  const later = { ...world.system(), clock: () => new Date(world.clock().getTime() + 30 * DAY_MS) };
  const { tally } = await colliding<unknown>(world, rows.application(id), [
    ...times(1, () => approveApplication(operator, { id, approved: true })),
    ...times(2, () => expireApplications(later)),
  ]);
  const status = await statusOf(id);
  expect(tally).toEqual(status === "approved" ? { ok: 3 } : { ok: 2, BUSINESS_005: 1 });
});
