import { notifications, outbox, userAdminRoles } from "@buzz/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { announce, type Message } from "../../src/kernel/outbox.js";
import { deliverOutbox } from "../../src/outbox/index.js";
import { hireOperator, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

const write = (messages: Message[]) => announce(world.db, world.clock(), messages);
const deliver = () => deliverOutbox(world.system());
const waiting = () => world.db.$count(outbox, isNull(outbox.deliveredAt));
const of = (userId: string) =>
  world.db.select().from(notifications).where(eq(notifications.userId, userId));

const points = (to: string, amount = 500): Message => ({
  topic: "mileage.changed",
  to,
  payload: { amount },
});

/** Somebody whose own sign-up is told already. */
async function resident() {
  const { userId } = await signUp(world);
  await deliver();
  return userId;
}

test("a message becomes one notification under its own id, and that is told in turn", async () => {
  const userId = await resident();
  await write([points(userId)]);
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);

  const [told] = await of(userId);
  const messages = await world.db.select().from(outbox).where(eq(outbox.recipientId, userId));
  expect(messages.find(({ topic }) => topic === "mileage.changed")?.id).toBe(told?.id);
  expect(messages.find(({ topic }) => topic === "notification.created")).toMatchObject({
    payload: { notificationId: told?.id },
    deliveredAt: world.clock(),
  });
  expect(told).toMatchObject({ type: "mileage", data: { amount: 500 }, readAt: null });
});

test("what is no news to a person is delivered without a notification", async () => {
  const userId = await resident();
  await write([
    { topic: "scan.result", to: userId, payload: { transactionNo: "#BZ261125001", amount: 1 } },
    { topic: "homeConfig.changed", to: "everybody", payload: {} },
    points("00000000-0000-7000-8000-000000000000"),
  ]);
  await world.db
    .update(outbox)
    .set({ topic: "of.another.version" })
    .where(eq(outbox.topic, "homeConfig.changed"));
  expect(await deliver()).toBe(3);
  expect(await of(userId)).toEqual([]);
});

test("messages to operators reach exactly those who may read the area, today", async () => {
  const [chief, manager, editor, former] = await Promise.all(
    (["super_admin", "business_manager", "content_manager", "super_admin"] as const).map((role) =>
      hireOperator(world, role),
    ),
  );
  if (!chief || !manager || !editor || !former) throw new Error("four were hired");
  await world.db
    .update(userAdminRoles)
    .set({ expiresAt: world.clock() })
    .where(eq(userAdminRoles.userId, former.actor.userId));
  await deliver();
  const settlementId = "01900000-0000-7000-8000-000000000001";
  await write([
    { topic: "settlement.requested", to: "admins", payload: { settlementId, totalAmount: 9 } },
  ]);
  await deliver();

  const reached = await Promise.all(
    [chief, manager, editor, former].map(async ({ actor }) => (await of(actor.userId)).length),
  );
  expect(reached).toEqual([1, 1, 0, 0]);
});

test("eight deliveries at the same moment tell each of 500 messages once", async () => {
  const userId = await resident();
  await write(Array.from({ length: 500 }, () => points(userId)));
  const { tally, answers } = await atOnce(world, times(8, deliver));
  expect(tally).toEqual({ ok: 8 });
  expect(answers.reduce((sum, count) => sum + count)).toBe(500);
  expect(await of(userId)).toHaveLength(500);
  expect(await waiting()).toBe(0);
});

test("a delivery that breaks off in the middle leaves nothing behind, and the next one tells everything", async () => {
  const userId = await resident();
  await write([points(userId), points(userId)]);
  await world.db.execute(sql`
    create function break_off() returns trigger language plpgsql as $$ begin
      raise exception 'broken off'; end $$`);
  await world.db.execute(sql`
    create trigger break_off before update on outbox for each statement execute function break_off()`);
  await expect(deliver()).rejects.toThrow();
  expect(await of(userId)).toEqual([]);

  await world.db.execute(sql`drop trigger break_off on outbox`);
  expect(await deliver()).toBe(2);
  expect(await of(userId)).toHaveLength(2);
});

test("a message that cannot be delivered is left and named, and holds up no other", async () => {
  const [broken, other] = [await resident(), await resident()];
  await write([points(broken), ...Array.from({ length: 20 }, () => points(other))]);
  await world.db.execute(
    sql.raw(`alter table notifications add constraint broken
      check (user_id <> '${broken}' or type <> 'mileage') not valid`),
  );
  const [message] = await world.db
    .select({ seq: outbox.seq })
    .from(outbox)
    .where(and(eq(outbox.recipientId, broken), isNull(outbox.deliveredAt)));
  await expect(deliver()).rejects.toMatchObject({
    cause: { message: `message ${message?.seq} is not delivered` },
  });
  expect(await waiting()).toBe(1);
  expect(await of(other)).toHaveLength(20);

  await world.db.execute(sql`alter table notifications drop constraint broken`);
  expect(await deliver()).toBe(1);
  expect(await of(broken)).toHaveLength(1);
});
