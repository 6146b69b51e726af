import {
  auditLogs,
  idempotencyKeys,
  loginChallenges,
  passwordResets,
  referralRewards,
  referralVisits,
  refreshTokens,
  sessions,
  users,
} from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { refresh } from "../../src/auth/index.js";
import { addDays } from "../../src/index.js";
import { requestReset } from "../../src/password-reset/index.js";
import { eraseIdle, forgetAddresses, removeExpired } from "../../src/retention/index.js";
import {
  enter,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  PASSWORD,
  type Resident,
  signUp,
} from "../../src/testing/index.js";
import { openChallenge } from "../../src/two-factor/challenge.js";
import { overtaken } from "../support/at-once.js";
import { balanceOf } from "../support/books.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 1_000_000 });
const system = world.system();

const inThreeRuns = async (job: () => Promise<number>) =>
  (await Promise.all([job(), job(), job()])).reduce((sum, count) => sum + count, 0);

const pass = (days: number) => world.clock.set(addDays(world.clock(), days));

const accountOf = async ({ userId }: Pick<Resident, "userId">) => {
  const [row] = await world.db.select().from(users).where(eq(users.id, userId));
  return row && world.deps.cipher.openAll(row, userId);
};

describe("what has run out is removed, by any number of instances, and nothing else", () => {
  const counts = async () => ({
    keys: await world.db.$count(idempotencyKeys),
    challenges: await world.db.$count(loginChallenges),
    resets: await world.db.$count(passwordResets),
    tokens: await world.db.$count(refreshTokens),
    sessions: await world.db.$count(sessions),
  });

  let resident: Resident;
  beforeAll(async () => {
    resident = await signUp(world);
    await requestReset(world.visitor(), { email: resident.email });
    await openChallenge(system, resident.userId);
    await world.db.insert(idempotencyKeys).values({
      callerId: resident.userId,
      procedure: "coupons.claim",
      key: "one",
      inputHash: "hash",
      expiresAt: addDays(world.clock(), 1),
    });
  });

  test("challenges after 5 minutes, links after 30, answers after a day, tokens after a week", async () => {
    const start = world.clock();
    const all = { keys: 1, challenges: 1, resets: 1, tokens: 1, sessions: 1 };
    const after = async (milliseconds: number) => {
      world.clock.set(new Date(start.getTime() + milliseconds));
      const removed = await inThreeRuns(() => removeExpired(system));
      return { ...(await counts()), removed };
    };
    const minute = 60_000;
    expect(await after(5 * minute)).toEqual({ ...all, removed: 0 });
    expect(await after(5 * minute + 1)).toEqual({ ...all, challenges: 0, removed: 1 });
    expect(await after(30 * minute + 1)).toEqual({ ...all, challenges: 0, resets: 0, removed: 1 });
    const day = 24 * 60 * minute;
    const left = { keys: 0, challenges: 0, resets: 0, tokens: 1, sessions: 1 };
    expect(await after(day + 1)).toEqual({ ...left, removed: 1 });
    expect(await after(7 * day + 1)).toEqual({ ...left, tokens: 0, removed: 1 });
    expect(await after(372 * day)).toEqual({ ...left, tokens: 0, removed: 0 });
    expect(await after(372 * day + 1)).toEqual({ ...left, tokens: 0, sessions: 0, removed: 1 });
  });

  test("thousands of them, and none that somebody holds at this moment", async () => {
    await world.db.execute(sql`
      insert into idempotency_keys (caller_id, procedure, key, input_hash, expires_at)
      select ${resident.userId}::uuid, 'coupons.claim', 'many-' || n, 'hash', ${addDays(world.clock(), -1).toISOString()}::timestamptz
      from generate_series(1, 2500) n`);
    await world.db.transaction(async (tx) => {
      await tx.execute(sql`select from idempotency_keys where key = 'many-1' for update`);
      expect(await inThreeRuns(() => removeExpired(system))).toBe(2_499);
    });
    expect(await removeExpired(system)).toBe(1);
  });
});

test("addresses and devices are forgotten after 90 days, in sessions, visits and rewards", async () => {
  const inviter = await signUp(world);
  const guest = await signUp(world, { referralCode: inviter.code });
  const said = async () => {
    const [[session], [visit], [reward]] = await Promise.all([
      world.db.select().from(sessions).where(eq(sessions.userId, guest.userId)),
      world.db
        .select()
        .from(referralVisits)
        .where(eq(referralVisits.convertedUserId, guest.userId)),
      world.db
        .select()
        .from(referralRewards)
        .where(eq(referralRewards.referredUserId, guest.userId)),
    ]);
    return [session?.ip, session?.userAgent, visit?.ip, visit?.userAgent, reward?.ip];
  };
  // Rewards bear the database's own time; this one is as old as the sign-up.
  await world.db.update(referralRewards).set({ createdAt: world.clock() });
  pass(90);
  await inThreeRuns(() => forgetAddresses(system));
  expect(await said()).not.toContain(null);
  world.clock.advance(1);
  expect(await inThreeRuns(() => forgetAddresses(system))).toBeGreaterThanOrEqual(4);
  expect(await said()).toEqual([null, null, null, null, null]);
  expect(await forgetAddresses(system)).toBe(0);
});

describe("somebody who has not been here for a year is forgotten", () => {
  test("with what they did not use, once, by any number of instances", async () => {
    const idle = await signUp(world);
    await givePoints(world, idle, 3_000);
    pass(365);
    await inThreeRuns(() => eraseIdle(system));
    expect(await accountOf(idle)).toMatchObject({ email: idle.email });
    pass(7);
    world.clock.advance(1);
    const recent = await signUp(world);
    expect(await inThreeRuns(() => eraseIdle(system))).toBeGreaterThan(0);
    expect(await accountOf(idle)).toMatchObject({ name: "탈퇴 회원", status: "deactivated" });
    expect(await accountOf(recent)).toMatchObject({ email: recent.email });
    expect(await balanceOf(world, account.user(idle.userId))).toBe(0);
    const entries = await world.db
      .select()
      .from(auditLogs)
      .where(and(eq(auditLogs.action, "user.erase_idle"), eq(auditLogs.entityId, idle.userId)));
    expect(entries).toMatchObject([{ newValues: { expiredCoupons: 0, expiredPoints: 3_000 } }]);
  });

  test("but not who never signs in because the device stays signed in", async () => {
    const faithful = await signUp(world);
    let { refreshToken } = faithful.signUp.tokens;
    for (let week = 0; week < 60; week += 1) {
      pass(7);
      world.clock.advance(-1);
      ({ refreshToken } = await refresh(world.visitor(), { refreshToken }));
    }
    await eraseIdle(system);
    expect(await accountOf(faithful)).toMatchObject({ email: faithful.email });
  });

  test("nor operators and owners, whose books stay open", async () => {
    const { actor } = await hireOperator(world);
    const { ownerId } = await openShop(world);
    pass(800);
    await eraseIdle(system);
    for (const userId of [actor.userId, ownerId])
      expect(await accountOf({ userId })).toMatchObject({ status: "active", anonymisedAt: null });
  });

  test("nor who comes back at this very moment", async () => {
    const back = await signUp(world);
    pass(800);
    const { tally } = await overtaken(
      world,
      (tx) => tx.update(users).set({ lastLoginAt: world.clock() }).where(eq(users.id, back.userId)),
      () => eraseIdle(system),
    );
    expect(tally).toEqual({ ok: 1 });
    expect(await accountOf(back)).toMatchObject({ email: back.email });
    await enter(world, { email: back.email, password: PASSWORD });
  });
});
