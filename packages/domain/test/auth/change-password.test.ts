import { sessions, users } from "@buzz/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { businessLogin, changePassword, login } from "../../src/auth/index.js";
import { DAY_MS, type SignedContext } from "../../src/index.js";
import { enter, hireOperator, openShop, PASSWORD, signUp } from "../../src/testing/index.js";
import { colliding, refused } from "../support/at-once.js";
import { emailOf } from "../support/people.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const change = (ctx: SignedContext, newPassword: string, currentPassword = PASSWORD) =>
  changePassword(ctx, { currentPassword, newPassword });

const weak = { code: "VALIDATION_002", details: [{ field: "newPassword" }] };

test("the new password signs in, the old one no longer", async () => {
  const { ctx, email } = await signUp(world);
  await change(ctx, "another horse");
  await expect(login(world.visitor(), { email, password: PASSWORD })).rejects.toMatchObject(
    refused("AUTH_004"),
  );
  await expect(login(world.visitor(), { email, password: "another horse" })).resolves.toMatchObject(
    { user: { mustChangePassword: false } },
  );
});

test("users choose 8 characters, owners and operators three classes of them", async () => {
  const resident = await signUp(world);
  const shop = await openShop(world);
  const operator = await hireOperator(world);
  await expect(change(resident.ctx, "letters only")).resolves.toBeNull();
  for (const ctx of [shop.ctx, operator]) {
    await expect(change(ctx, "lettersonly")).rejects.toMatchObject(weak);
    await expect(change(ctx, "Three-Classes")).resolves.toBeNull();
  }
});

test("the last five passwords do not come back, the sixth does", async () => {
  const { ctx } = await signUp(world);
  const chosen = [PASSWORD, "number two", "number three", "number four", "number five"];
  for (const [index, next] of chosen.slice(1).entries())
    await change(ctx, next, chosen[index] ?? "");
  for (const old of chosen)
    await expect(change(ctx, old, "number five")).rejects.toMatchObject(weak);
  await change(ctx, "number six", "number five");
  await expect(change(ctx, PASSWORD, "number six")).resolves.toBeNull();
});

test("the caller's session goes on and every other ends", async () => {
  const resident = await signUp(world);
  await login(world.visitor(), { email: resident.email, password: PASSWORD });
  const open = () =>
    world.db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.userId, resident.userId), isNull(sessions.revokedAt)));
  const [own] = await open();
  const ctx = { ...resident.ctx, actor: { ...resident.ctx.actor, sessionId: own?.id ?? "" } };
  await change(ctx, "another horse");
  expect(await open()).toEqual([own]);
});

test("wrong current passwords count to the lockout", async () => {
  const { ctx } = await signUp(world);
  for (let failure = 0; failure < 5; failure += 1)
    await expect(change(ctx, "another horse", "wrong horse")).rejects.toMatchObject(
      refused("AUTH_004"),
    );
  await expect(change(ctx, "another horse")).rejects.toMatchObject(refused("AUTH_008"));
});

test("of two changes at once one holds, and the other proved a password that is gone", async () => {
  const { ctx, email, userId } = await signUp(world);
  const choices = ["first choice", "second choice"];
  const { tally } = await colliding(
    world,
    rows.user(userId),
    choices.map((next) => () => change(ctx, next)),
  );
  expect(tally).toEqual({ ok: 1, AUTH_004: 1 });
  const works = await Promise.allSettled(
    choices.map((password) => login(world.visitor(), { email, password })),
  );
  expect(works.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("an account that signs in socially has no password to change", async () => {
  const { ctx, userId } = await signUp(world);
  await world.db.update(users).set({ passwordHash: null }).where(eq(users.id, userId));
  await expect(change(ctx, "another horse")).rejects.toMatchObject(refused("AUTH_007"));
});

test("an owner without a shop is told so, anybody else is no owner", async () => {
  const resident = await signUp(world);
  const enter = () => businessLogin(world.visitor(), { email: resident.email, password: PASSWORD });
  await expect(enter()).rejects.toMatchObject(refused("AUTH_004"));
  await world.db.update(users).set({ role: "business" }).where(eq(users.id, resident.userId));
  await expect(enter()).rejects.toMatchObject(refused("BUSINESS_001"));
});

test("an operator's password is to be changed after 90 days, a user's never", async () => {
  const operator = await hireOperator(world);
  const resident = await signUp(world);
  const email = await emailOf(world, operator.actor.userId);
  const signInAs = (email: string) => enter(world, { email, password: PASSWORD });
  const standing = async (email: string) => {
    const { user, token } = await signInAs(email);
    const { setupRequired } = await world.deps.authenticator.authenticate(token);
    return { mustChange: user.mustChangePassword, setupRequired };
  };
  world.clock.advance(90 * DAY_MS - 1);
  expect(await standing(email)).toEqual({ mustChange: false, setupRequired: "2fa" });
  world.clock.advance(1);
  expect(await standing(email)).toEqual({ mustChange: true, setupRequired: "password" });
  expect(await standing(resident.email)).toEqual({ mustChange: false });
});

test("a password is taken to the letter, in full and of any characters", async () => {
  const { ctx, email } = await signUp(world);
  const signIn = (password: string) => login(world.visitor(), { email, password });
  const long = `quiet kettle, amber lighthouse ${"and so on ".repeat(15)}Z`;
  let current = PASSWORD;
  for (const chosen of [
    long,
    " leading and trailing ",
    "초성으로 만든 비밀번호 👩‍👩‍👧",
    "e\u0301tude no 3",
  ]) {
    await change(ctx, chosen, current);
    current = chosen;
    await expect(signIn(chosen)).resolves.toMatchObject({ user: { email } });
  }
  for (const near of [current.normalize("NFC"), current.toUpperCase(), `${current} `])
    await expect(signIn(near)).rejects.toMatchObject(refused("AUTH_004"));
  await change(ctx, long.slice(0, -1), current);
  await expect(signIn(long)).rejects.toMatchObject(refused("AUTH_004"));
});

test("a password is kept as argon2id with the parameters that are written down", async () => {
  const { userId } = await signUp(world);
  const [kept] = await world.db
    .select({ hash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
