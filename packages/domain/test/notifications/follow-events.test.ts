import { getEventListeners } from "node:events";
import { outbox } from "@buzz/db/schema";
import { untilPast } from "@buzz/testkit";
import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import type { SignedContext } from "../../src/index.js";
import { announce, type Message } from "../../src/kernel/outbox.js";
import { followEvents, HEARTBEAT, type LiveEvent } from "../../src/notifications/index.js";
import { createLiveFeed, deliverOutbox } from "../../src/outbox/index.js";
import { hireOperator, openShop, signUp } from "../../src/testing/index.js";
import { refused } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
const { live } = world.deps;

const write = (messages: Message[]) => announce(world.db, world.clock(), messages);
const points = (to: string, amount: number): Message => ({
  topic: "mileage.changed",
  to,
  payload: { amount },
});

const open = new Set<AbortController>();
afterEach(async () => {
  for (const connection of open) connection.abort(new Error("the test is over"));
  open.clear();
  await expect.poll(() => live.size()).toBe(0);
});

/** Listens until enough events have come; ticks are not events. */
function listen(ctx: SignedContext, lastEventId?: string, heartbeatMs = 60_000) {
  const connection = new AbortController();
  open.add(connection);
  const stream = followEvents(ctx, lastEventId === undefined ? {} : { lastEventId }, {
    signal: connection.signal,
    heartbeatMs,
  });
  const heard: LiveEvent[] = [];
  const take = async (count: number) => {
    for (let left = count; left > 0; ) {
      const { value } = await stream.next();
      heard.push(value);
      if (value.event !== HEARTBEAT) left -= 1;
    }
    return heard.filter(({ event }) => event !== HEARTBEAT).slice(-count);
  };
  return { stream, connection, heard, take };
}

/** Listens once the stream stands, so that what comes next is live. */
async function listening(ctx: SignedContext) {
  await untilPast(world.db);
  const listener = listen(ctx);
  const { value } = await listener.stream.next();
  return { ...listener, openedAt: value.id };
}

const amounts = (events: LiveEvent[]) =>
  events.map(({ data }) => Reflect.get(Object(data), "amount"));

test("each audience hears its own events, and nobody another's", async () => {
  const { ctx: user } = await signUp(world);
  const { ctx: other } = await signUp(world);
  const { ctx: owner } = await openShop(world);
  const manager = await hireOperator(world, "business_manager");
  const editor = await hireOperator(world, "content_manager");
  const everyone = [user, other, owner, manager, editor];
  const listeners = await Promise.all(everyone.map((ctx) => listening(ctx)));

  const id = "01900000-0000-7000-8000-000000000001";
  await write([
    points(user.actor.userId, 7),
    {
      topic: "coupon.used",
      to: user.actor.userId,
      payload: { userCouponId: id, transactionNo: "#BZ261125001", discountAmount: 9 },
    },
    {
      topic: "scan.result",
      to: owner.actor.userId,
      payload: { transactionNo: "#BZ261125001", amount: 9 },
    },
    { topic: "application.created", to: "admins", payload: { applicationId: id } },
    {
      topic: "referral.conversion",
      to: other.actor.userId,
      payload: { referredUserId: id, amount: 1, status: "paid" },
    },
    { topic: "homeConfig.changed", to: "everybody", payload: {} },
  ]);
  const heard = await Promise.all(
    [3, 1, 2, 2, 1].map((count, index) => listeners[index]?.take(count)),
  );
  expect(heard.map((events) => events?.map(({ event }) => event))).toEqual([
    ["mileage.changed", "qr.consumed", "homeConfig.changed"],
    ["homeConfig.changed"],
    ["scan.result", "homeConfig.changed"],
    ["application.created", "homeConfig.changed"],
    ["homeConfig.changed"],
  ]);
});

test("a notification, and figures that moved, are told when the outbox is delivered", async () => {
  const { ctx: user } = await signUp(world);
  const { ctx: owner } = await openShop(world);
  const chief = await hireOperator(world);
  await deliverOutbox(world.system());
  const listeners = await Promise.all([user, owner, chief].map((ctx) => listening(ctx)));
  await write([
    points(user.actor.userId, 7),
    { topic: "scan.result", to: owner.actor.userId, payload: { transactionNo: "#1", amount: 9 } },
  ]);
  await deliverOutbox(world.system());
  const heard = await Promise.all([2, 2, 1].map((count, index) => listeners[index]?.take(count)));
  expect(heard.map((events) => events?.map(({ event }) => event))).toEqual([
    ["mileage.changed", "notification.created"],
    ["scan.result", "stats.updated"],
    ["metrics.updated"],
  ]);
});

test("who comes back goes on after the last event, through missed pages, on any instance", async () => {
  const { ctx } = await signUp(world);
  const { userId } = ctx.actor;
  const { openedAt, take, connection } = await listening(ctx);
  await write([points(userId, 0), points(userId, 1)]);
  const [, second] = await take(2);
  connection.abort(new Error("gone"));

  const missed = Array.from({ length: 450 }, (_, index) => index + 2);
  for (const amount of missed) await write([points(userId, amount)]);
  const elsewhere = { ...ctx, live: createLiveFeed({ db: world.db, pollMs: 50 }) };
  const back = listen(elsewhere, second?.id);
  expect(amounts(await back.take(450))).toEqual(missed);
  await write([points(userId, 452)]);
  expect(amounts(await back.take(1))).toEqual([452]);

  const fromTheStart = await listen(ctx, openedAt).take(453);
  expect(amounts(fromTheStart)).toEqual(Array.from({ length: 453 }, (_, index) => index));
});

test("an instance that lags behind the reader does not tell again what another has told", async () => {
  const { ctx } = await signUp(world);
  const { userId } = ctx.actor;
  const lagging = { ...ctx, live: createLiveFeed({ db: world.db, pollMs: 1_500 }) };
  const companion = await listening(lagging);
  const ahead = await listening(ctx);
  await write([points(userId, 1)]);
  const [told] = await ahead.take(1);

  const back = listen(lagging, told?.id);
  await write([points(userId, 2)]);
  expect(amounts(await back.take(1))).toEqual([2]);
  expect(amounts(await companion.take(2))).toEqual([1, 2]);
});

test("an event that commits after a younger one is not passed over", async () => {
  const { ctx } = await signUp(world);
  const { userId } = ctx.actor;
  const live = await listening(ctx);
  await world.db.transaction(async (tx) => {
    await announce(tx, world.clock(), [points(userId, 1)]);
    await write([points(userId, 2)]);
    await tx.execute(sql`select pg_sleep(0.4)`);
  });
  expect(amounts(await live.take(2))).toEqual([1, 2]);
  expect(amounts(await listen(ctx, live.openedAt).take(2))).toEqual([1, 2]);
});

test("while people write and listeners come and go, every event arrives once and in order", async () => {
  const { ctx } = await signUp(world);
  const { userId } = ctx.actor;
  const { openedAt, connection } = await listening(ctx);
  connection.abort(new Error("gone"));
  const total = 120;
  let last = openedAt;
  const heard: unknown[] = [];
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let index = 0; index < total / 4; index += 1)
      await world.db.transaction(async (tx) => {
        await announce(tx, world.clock(), [points(userId, writer * 1_000 + index)]);
        await tx.execute(sql`select pg_sleep(random() * 0.02)`);
      });
  });
  const reader = async () => {
    while (heard.length < total) {
      const visit = listen(ctx, last);
      const events = await visit.take(Math.min(1 + (heard.length % 7), total - heard.length));
      heard.push(...amounts(events));
      last = events.at(-1)?.id ?? last;
      visit.connection.abort(new Error("gone"));
      await expect(visit.stream.next()).rejects.toThrow("gone");
    }
  };
  await Promise.all([...writers, reader()]);
  expect(new Set(heard).size).toBe(total);
  for (let writer = 0; writer < 4; writer += 1) {
    const own = heard.filter((amount) => Math.floor(Number(amount) / 1_000) === writer);
    expect(own).toEqual(own.toSorted((one, other) => Number(one) - Number(other)));
  }
});

test("an id that nobody can have been told starts anew", async () => {
  const { ctx } = await signUp(world);
  await write([points(ctx.actor.userId, 1)]);
  for (const id of ["", "abc", "99999999999999999999-1", "18446744073709551615-9", "1-1-1"]) {
    const { stream } = listen(ctx, id);
    const { value } = await stream.next();
    expect(value).toMatchObject({ event: HEARTBEAT });
    expect(value.id).not.toBe(id);
  }
});

test("without events the place moves on with every heartbeat", async () => {
  const { ctx } = await signUp(world);
  const { stream } = listen(ctx, undefined, 150);
  const { value: opened } = await stream.next();
  await world.db.update(outbox).set({ attempts: 1 });
  const place = ({ id }: LiveEvent) => BigInt(id.split("-")[0] ?? "");
  // It stays behind the oldest open transaction of the server, also of tests beside this one.
  await expect
    .poll(
      async () => {
        const { value: beat } = await stream.next();
        expect(beat.event).toBe(HEARTBEAT);
        return place(beat) > place(opened);
      },
      { timeout: 15_000 },
    )
    .toBe(true);
});

test("a reader that does not keep up is cut, and nothing is kept for it", async () => {
  const { ctx } = await signUp(world);
  const { userId } = ctx.actor;
  const { stream } = await listening(ctx);
  await write(Array.from({ length: 600 }, (_, index) => points(userId, index)));
  await expect.poll(() => live.size()).toBe(0);
  await expect(stream.next()).rejects.toMatchObject(refused("SERVER_003"));
});

test("1,000 listeners that come and go leave none behind, nothing waits for their signals, and nobody polls for nobody", async () => {
  const { ctx } = await signUp(world);
  for (let round = 0; round < 20; round += 1) {
    const listeners = await Promise.all(Array.from({ length: 50 }, () => listening(ctx)));
    expect(live.size()).toBe(50);
    await Promise.all(
      listeners.map(async ({ connection, stream }) => {
        const next = stream.next();
        connection.abort(new Error("gone"));
        await expect(next).rejects.toThrow("gone");
        expect(getEventListeners(connection.signal, "abort")).toEqual([]);
      }),
    );
    expect([live.size(), live.place()]).toEqual([0, undefined]);
  }
});
