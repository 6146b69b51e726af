import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { logout, refresh } from "../../src/auth/index.js";
import { signUp } from "../../src/testing/index.js";
import { colliding, refused, times } from "../support/at-once.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

const world = await testWorld();
const { authenticator } = world.deps;

const rotate = (refreshToken: string) => refresh(world.visitor(), { refreshToken });

async function signedIn() {
  const { userId, signUp: signedUp } = await signUp(world);
  return { userId, ...signedUp.tokens };
}

test("a refresh token is replaced by another one, and both access tokens belong to one session", async () => {
  const first = await signedIn();
  const second = await rotate(first.refreshToken);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(await authenticator.authenticate(second.accessToken)).toEqual(
    await authenticator.authenticate(first.accessToken),
  );
});

test("eight rotations of one token at once all get the same successor, and the session goes on", async () => {
  const { userId, refreshToken } = await signedIn();
  const { tally, answers } = await colliding(
    world,
    rows.refreshTokensOf(userId),
    times(8, () => rotate(refreshToken)),
  );
  expect(tally).toEqual({ ok: 8 });
  expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
  await expect(rotate(answers[0]?.refreshToken ?? "")).resolves.toBeDefined();
});

test("a lost answer is given again for 10 seconds; after that the old token ends the whole family", async () => {
  const { refreshToken } = await signedIn();
  const next = await rotate(refreshToken);
  world.clock.advance(10 * SECOND_MS);
  expect((await rotate(refreshToken)).refreshToken).toBe(next.refreshToken);

  world.clock.advance(1);
  await expect(rotate(refreshToken)).rejects.toMatchObject(refused("AUTH_002"));

  await expect(rotate(next.refreshToken)).rejects.toMatchObject(refused("AUTH_002"));
  await expect(authenticator.authenticate(next.accessToken)).rejects.toMatchObject(
    refused("AUTH_002"),
  );
});

test("reuse in one session leaves the other sessions of the account alone", async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()];
  await rotate(mine.refreshToken);
  world.clock.advance(11 * SECOND_MS);
  await expect(rotate(mine.refreshToken)).rejects.toMatchObject(refused("AUTH_002"));
  await expect(rotate(theirs.refreshToken)).resolves.toBeDefined();
});

test("a refresh token lives seven days, and each rotation starts them anew", async () => {
  const first = await signedIn();
  world.clock.advance(7 * DAY_MS - 1);
  const second = await rotate(first.refreshToken);
  world.clock.advance(7 * DAY_MS - 1);
  const third = await rotate(second.refreshToken);
  world.clock.advance(7 * DAY_MS);
  await expect(rotate(third.refreshToken)).rejects.toMatchObject(refused("AUTH_002"));
});

test("an unknown token, a suspended account and an ended session get no tokens", async () => {
  await expect(rotate("unknown")).rejects.toMatchObject(refused("AUTH_002"));

  const suspended = await signedIn();
  await world.db.update(users).set({ status: "suspended" }).where(eq(users.id, suspended.userId));
  await expect(rotate(suspended.refreshToken)).rejects.toMatchObject(refused("AUTH_002"));

  const leaving = await signedIn();
  const actor = await authenticator.authenticate(leaving.accessToken);
  await logout({ ...world.visitor(), actor });
  await expect(rotate(leaving.refreshToken)).rejects.toMatchObject(refused("AUTH_002"));
  await expect(authenticator.authenticate(leaving.accessToken)).rejects.toMatchObject(
    refused("AUTH_002"),
  );
});
