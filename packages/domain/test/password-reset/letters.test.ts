import { expect, test } from "vitest";
import { requestReset } from "../../src/password-reset/index.js";
import { signUp } from "../../src/testing/index.js";
import { colliding, times } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

test("three letters at most within the life of a link, however many ask at once", async () => {
  const { email, userId } = await signUp(world);
  const request = () => requestReset(world.visitor(), { email });
  await colliding(world, rows.user(userId), times(8, request));
  expect(world.mails).toHaveLength(3);
  world.clock.advance(30 * 60_000 - 1);
  await request();
  expect(world.mails).toHaveLength(3);
  world.clock.advance(1);
  await request();
  expect(world.mails).toHaveLength(4);
});
