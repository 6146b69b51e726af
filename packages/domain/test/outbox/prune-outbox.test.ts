import { outbox } from "@buzz/db/schema";
import { expect, test } from "vitest";
import { addDays } from "../../src/index.js";
import { announce } from "../../src/kernel/outbox.js";
import { deliverOutbox, pruneOutbox } from "../../src/outbox/index.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

test("delivered messages go after two days; those that wait, and younger ones, stay", async () => {
  const write = (count: number, days: number) =>
    announce(
      world.db,
      addDays(world.clock(), -days),
      Array.from({ length: count }, () => ({
        topic: "homeConfig.changed" as const,
        to: "everybody" as const,
        payload: {},
      })),
    );
  await write(1_500, 3);
  await deliverOutbox(world.system());
  await write(3, 3);
  const kept = await world.db.$count(outbox);
  expect(await pruneOutbox(world.system())).toBe(1_500);
  expect(await world.db.$count(outbox)).toBe(kept - 1_500);
  expect(await pruneOutbox(world.system())).toBe(0);
});
