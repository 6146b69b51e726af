import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { login } from "../../src/auth/index.js";
import { PASSWORD, type Resident, signUp } from "../../src/testing/index.js";
import { colliding, overtaken, refused, times } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const MINUTE_MS = 60_000;

const world = await testWorld();

const attempt = ({ email }: Resident, password: string) =>
  login(world.visitor(), { email, password });

const fail = (resident: Resident) =>
  expect(attempt(resident, "wrong horse 1")).rejects.toMatchObject(refused("AUTH_004"));

async function failTimes(resident: Resident, count: number) {
  for (let failure = 0; failure < count; failure += 1) await fail(resident);
}

test("after five wrong passwords in a row the right one is refused for 30 minutes", async () => {
  const resident = await signUp(world);
  await failTimes(resident, 5);
  await expect(attempt(resident, PASSWORD)).rejects.toMatchObject(refused("AUTH_008"));
  world.clock.advance(30 * MINUTE_MS - 1);
  await expect(attempt(resident, PASSWORD)).rejects.toMatchObject(refused("AUTH_008"));
  world.clock.advance(1);
  await expect(attempt(resident, PASSWORD)).resolves.toMatchObject({ user: { role: "user" } });
});

test("a success forgets the failures before it", async () => {
  const resident = await signUp(world);
  await failTimes(resident, 4);
  await attempt(resident, PASSWORD);
  await failTimes(resident, 4);
  await expect(attempt(resident, PASSWORD)).resolves.toBeDefined();
});

test("five wrong passwords at once are all counted", async () => {
  const resident = await signUp(world);
  const { tally } = await colliding(
    world,
    rows.user(resident.userId),
    times(5, () => attempt(resident, "wrong horse 1")),
  );
  expect(tally).toEqual({ AUTH_004: 5 });
  await expect(attempt(resident, PASSWORD)).rejects.toMatchObject(refused("AUTH_008"));
});

test("a right password that was on its way when the account was locked is refused, and the lock stays", async () => {
  const resident = await signUp(world);
  const lockedUntil = new Date(world.clock().getTime() + 30 * MINUTE_MS);

  const { tally } = await overtaken(
    world,
    (tx) => tx.update(users).set({ lockedUntil }).where(eq(users.id, resident.userId)),
    () => attempt(resident, PASSWORD),
  );

  expect(tally).toEqual({ AUTH_008: 1 });
  await expect(attempt(resident, PASSWORD)).rejects.toMatchObject(refused("AUTH_008"));
});

test("locking one account leaves the others open", async () => {
  const [locked, open] = [await signUp(world), await signUp(world)];
  await failTimes(locked, 5);
  await expect(attempt(open, PASSWORD)).resolves.toBeDefined();
});
