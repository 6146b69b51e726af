import { notifications, pushTokens, sessions } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, newId, type SignedContext } from "../../src/index.js";
import {
  listNotifications,
  markAllRead,
  markRead,
  pruneNotifications,
  registerPushToken,
} from "../../src/notifications/index.js";
import { listInput } from "../../src/notifications/schemas.js";
import { templates, textOf } from "../../src/notifications/templates.js";
import { openShop, signUp } from "../../src/testing/index.js";
import { atOnce, refused, times } from "../support/at-once.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();

type Given = Partial<typeof notifications.$inferInsert>;

async function tell({ actor }: SignedContext, given: Given = {}): Promise<string> {
  const id = newId();
  await world.db.insert(notifications).values({
    id,
    userId: actor.userId,
    type: "mileage",
    template: "mileage.changed",
    data: { amount: 1500 },
    createdAt: world.clock(),
    ...given,
  });
  return id;
}

async function signedIn(): Promise<SignedContext> {
  const { ctx } = await signUp(world);
  const { userId, sessionId } = ctx.actor;
  const expiresAt = addDays(world.clock(), 30);
  await world.db.insert(sessions).values({ id: sessionId, userId, expiresAt });
  return ctx;
}

const list = (ctx: SignedContext, input: object = {}) =>
  listNotifications(ctx, listInput.parse(input));

test("the list is the reader's own, newest first, in their language", async () => {
  const { ctx } = await signUp(world);
  const { ctx: other } = await openShop(world);
  await tell(other);
  const older = await tell(ctx, { createdAt: addDays(world.clock(), -1) });
  const newer = await tell(ctx, { data: { amount: -300 } });

  const { items, unreadCount, pagination } = await list(ctx);
  expect(items.map(({ id }) => id)).toEqual([newer, older]);
  expect([unreadCount, pagination.total]).toEqual([2, 2]);
  expect(items[1]).toMatchObject({
    type: "mileage",
    title: "포인트가 쌓였어요",
    message: "1,500 P가 적립됐어요.",
    data: { amount: 1500 },
    isRead: false,
  });
  const english = await list({ ...ctx, locale: "en" });
  expect(english.items.map(({ message }) => message)).toEqual([
    "You used 300 P.",
    "You received 1,500 P.",
  ]);
});

test("lists filter by type and by whether something was read; the count is of all unread", async () => {
  const { ctx } = await signUp(world);
  const read = await tell(ctx);
  await tell(ctx);
  await tell(ctx, { type: "coupon", template: "coupon.issued", data: {} });
  expect(await markRead(ctx, { id: read })).toEqual({ id: read, isRead: true });

  const counts = async (input: object) => (await list(ctx, input)).pagination.total;
  expect(await counts({ isRead: true })).toBe(1);
  expect(await counts({ isRead: false })).toBe(2);
  expect(await counts({ isRead: false, type: "coupon" })).toBe(1);
  expect(await counts({ type: "mileage" })).toBe(2);
  expect((await list(ctx, { type: "referral" })).unreadCount).toBe(2);
});

test("nobody marks another's, and everything can be marked at once, once", async () => {
  const { ctx } = await signUp(world);
  const { ctx: other } = await signUp(world);
  const id = await tell(ctx);
  await tell(ctx);
  await expect(markRead(other, { id })).rejects.toMatchObject(refused("RESOURCE_001"));
  expect(await markAllRead(other)).toEqual({ updated: 0 });

  const { answers } = await atOnce(
    world,
    times(4, () => markAllRead(ctx)),
  );
  expect(answers.reduce((sum, { updated }) => sum + updated, 0)).toBe(2);
  expect((await list(ctx)).unreadCount).toBe(0);
});

test("the first reading counts", async () => {
  const { ctx } = await signUp(world);
  const id = await tell(ctx);
  const firstAt = world.clock();
  await markRead(ctx, { id });
  world.clock.advance(60_000);
  await markRead(ctx, { id });
  const [row] = await world.db.select().from(notifications).where(eq(notifications.id, id));
  expect(row?.readAt).toEqual(firstAt);
});

test("notifications are kept for 30 days", async () => {
  const { ctx } = await signUp(world);
  await tell(ctx, { createdAt: addDays(world.clock(), -31) });
  const kept = await tell(ctx, { createdAt: addDays(world.clock(), -29) });
  expect(await pruneNotifications(world.system())).toBe(1);
  expect((await list(ctx)).items.map(({ id }) => id)).toEqual([kept]);
});

test("a device belongs to whoever used it last, and a person keeps ten at most", async () => {
  const ctx = await signedIn();
  const next = await signedIn();
  const register = (as: SignedContext, token: string) =>
    registerPushToken(as, { token, platform: "android" });
  const ownerOf = async (token: string) => {
    const [row] = await world.db.select().from(pushTokens).where(eq(pushTokens.token, token));
    return row?.userId;
  };
  await register(ctx, "shared");
  await register(next, "shared");
  expect(await ownerOf("shared")).toBe(next.actor.userId);

  for (let number = 0; number < 12; number += 1) {
    world.clock.advance(1_000);
    await register(ctx, `device-${number}`);
  }
  expect(await world.db.$count(pushTokens, eq(pushTokens.userId, ctx.actor.userId))).toBe(10);
  expect([await ownerOf("device-1"), await ownerOf("device-11")]).toEqual([
    undefined,
    ctx.actor.userId,
  ]);
});

test("every template speaks both languages, also when an older version stored less", () => {
  for (const template of Object.keys(templates))
    for (const locale of ["ko", "en"] as const) {
      const { title, message } = textOf(template, {}, locale);
      expect(title).not.toBe("");
      expect(`${title} ${message}`).not.toMatch(/undefined|NaN|null/);
    }
  expect(textOf("of.another.version", {}, "en").title).toBe("Notification");
});
