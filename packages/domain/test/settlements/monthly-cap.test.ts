import { expect, test } from "vitest";
import { approveSettlement, getSettlement } from "../../src/settlements/index.js";
import { hireOperator } from "../../src/testing/index.js";
import { colliding } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const DAY_MS = 86_400_000;

const world = await testWorld();
const operator = await hireOperator(world);

test("approvals at once never exceed a shop's cap of a month; other shops have their own", async () => {
  await world.changeSettings({ settlement_monthly_cap_per_business: 25_000 });
  const shop = await shopOwed(world);
  const ids = [await requested(world, shop)];
  for (let day = 0; day < 3; day += 1) {
    world.clock.advance(DAY_MS);
    await useCouponAt(world, shop);
    ids.push(await requested(world, shop));
  }
  const approve = (id: string) => approveSettlement(operator, { id, approved: true });

  const { tally } = await colliding(
    world,
    rows.budget(world, "settlement"),
    ids.map((id) => () => approve(id)),
  );

  expect(tally).toEqual({ ok: 2, BUDGET_001: 2 });
  const states = await Promise.all(ids.map((id) => getSettlement(operator, { id })));
  expect(states.filter(({ status }) => status === "pending")).toHaveLength(2);
  const other = await requested(world, await shopOwed(world));
  await expect(approve(other)).resolves.toMatchObject({ status: "approved" });

  const refusedOne = states.find(({ status }) => status === "pending")?.id ?? "";
  world.clock.set(new Date("2026-12-01T10:00:00+09:00"));
  await expect(approve(refusedOne)).resolves.toMatchObject({ status: "approved" });
});
