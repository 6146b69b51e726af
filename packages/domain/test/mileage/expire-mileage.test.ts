import { outbox } from "@buzz/db/schema";
import { budgetReport } from "@buzz/ledger";
import { and, asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays } from "../../src/index.js";
import { expireDuePoints, tellExpiry, useMileage } from "../../src/mileage/index.js";
import { givePoints, openBudget, openShop, pointsQr, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { pointsOf } from "../support/books.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const shop = await openShop(world);
const expire = () => expireDuePoints(world.system());
const tell = () => tellExpiry(world.system());
const MORNING = new Date("2026-11-25T10:00:00+09:00");

const told = async (userId: string, topic: string) => {
  const rows = await world.db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.recipientId, userId), eq(outbox.topic, topic)))
    .orderBy(asc(outbox.seq));
  return rows.map(({ payload }) => payload);
};

const remaining = async (month: string) =>
  (await budgetReport(world.db, month))?.coupon.remaining ?? 0;

test("what is past its date expires in one line and returns to the month that granted it, also days late", async () => {
  world.clock.set(MORNING);
  await openBudget(world, { coupon: 1_000_000 });
  const resident = await signUp(world);
  await givePoints(world, resident, 500, { expiresAt: addDays(MORNING, 40) });
  await givePoints(world, resident, 700, { expiresAt: addDays(MORNING, 41) });
  await givePoints(world, resident, 900, { expiresAt: addDays(MORNING, 60) });
  expect(await expire()).toBe(0);
  world.clock.set(addDays(MORNING, 45));
  const before = await remaining("2026-11");
  expect(await expire()).toBe(1);
  expect(await expire()).toBe(0);
  const { balance, lines } = await pointsOf(world, resident.userId);
  expect([balance, lines.at(-1)]).toMatchObject([900, { type: "expire", amount: 1_200 }]);
  expect(await remaining("2026-11")).toBe(before + 1_200);
  expect(await told(resident.userId, "mileage.expired")).toEqual([{ amount: 1_200, balance: 900 }]);
});

test("run four times at once, beside a use at the last moment, points expire or are spent, never both", async () => {
  world.clock.set(MORNING);
  const residents = await Promise.all(times(6, async () => signUp(world)).map((call) => call()));
  for (const resident of residents)
    await givePoints(world, resident, 1_000, { expiresAt: addDays(MORNING, 1) });
  world.clock.set(new Date(addDays(MORNING, 1).getTime() + 1_000));
  const codes = await Promise.all(residents.map(pointsQr));
  const { tally } = await atOnce<unknown>(world, [
    ...codes.slice(0, 3).map((qrCode) => () => useMileage(shop.ctx, { qrCode, amount: 1_000 })),
    ...times(4, expire),
    ...codes.slice(3).map((qrCode) => () => useMileage(shop.ctx, { qrCode, amount: 1_000 })),
  ]);
  expect(Object.keys(tally).every((outcome) => ["ok", "MILEAGE_001"].includes(outcome))).toBe(true);
  for (const { userId } of residents) {
    const { balance, lines } = await pointsOf(world, userId);
    expect(balance).toBe(0);
    expect(lines.filter(({ type }) => type !== "earn")).toHaveLength(1);
  }
});

test("an account whose points cannot end holds up none of the later ones, and the run says so", async () => {
  world.clock.set(MORNING);
  const [broken, later] = [await signUp(world), await signUp(world)];
  for (const resident of [broken, later])
    await givePoints(world, resident, 400, { expiresAt: addDays(MORNING, 1) });
  world.clock.set(addDays(MORNING, 2));
  expect(broken.userId < later.userId).toBe(true);
  await world.db.execute(
    sql.raw(`alter table mileage_transactions add constraint broken
      check (type <> 'expire' or user_id <> '${broken.userId}') not valid`),
  );
  await expect(expire()).rejects.toMatchObject({
    message: "1 failed, the first of them:",
    cause: { message: `points of ${broken.userId} do not end` },
  });
  expect((await pointsOf(world, later.userId)).balance).toBe(0);
  expect((await pointsOf(world, broken.userId)).balance).toBe(400);
  await world.db.execute(sql`alter table mileage_transactions drop constraint broken`);
  expect(await expire()).toBe(1);
  expect((await pointsOf(world, broken.userId)).balance).toBe(0);
});

test("people are told 30, 7 and 1 days before, once each, with the points of that day summed", async () => {
  world.clock.set(MORNING);
  const { userId } = await signUp(world);
  for (const hours of [0, 1])
    await givePoints(world, { userId }, 300, {
      expiresAt: new Date(addDays(MORNING, 100).getTime() + hours * 3_600_000),
    });
  const seen = async () => (await told(userId, "mileage.expiring")).length;
  for (const [days, notices] of [
    [69, 0],
    [70, 1],
    [71, 1],
    [92, 1],
    [93, 2],
    [99, 3],
    [100, 3],
  ] as const) {
    world.clock.set(addDays(MORNING, days));
    const { tally } = await atOnce(world, times(3, tell));
    expect(tally).toEqual({ ok: 3 });
    expect({ days, notices: await seen() }).toEqual({ days, notices });
  }
  const notice = { amount: 600, expiresOn: "2027-03-05" };
  expect(await told(userId, "mileage.expiring")).toEqual([notice, notice, notice]);
});

test("a notice that was missed is given late; what is spent is not told of", async () => {
  world.clock.set(MORNING);
  const [late, spender] = [await signUp(world), await signUp(world)];
  for (const resident of [late, spender])
    await givePoints(world, resident, 400, { expiresAt: addDays(MORNING, 40) });
  await useMileage(shop.ctx, { qrCode: await pointsQr(spender), amount: 400 });
  world.clock.set(addDays(MORNING, 35));
  await tell();
  await tell();
  expect(await told(late.userId, "mileage.expiring")).toEqual([
    { amount: 400, expiresOn: "2027-01-04" },
  ]);
  expect(await told(spender.userId, "mileage.expiring")).toEqual([]);
});
