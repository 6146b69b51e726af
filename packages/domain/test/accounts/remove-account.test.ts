import { businesses, sessions } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { accountActivity, getAccount, removeAccount } from "../../src/accounts/index.js";
import { login } from "../../src/auth/index.js";
import { useCoupon } from "../../src/coupons/index.js";
import {
  couponQr,
  giveCoupon,
  givePoints,
  hireOperator,
  openBudget,
  openShop,
  PASSWORD,
  signUp,
} from "../../src/testing/index.js";
import { atOnce, colliding, refused } from "../support/at-once.js";
import { balanceOf, budgetOf, couponStatus } from "../support/books.js";
import { rows } from "../support/rows.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 1_000_000, event: 1_000_000 });
const operator = await hireOperator(world, "admin");

const remove = (id: string, permanent = false) => removeAccount(operator, { id, permanent });
const openSessions = (userId: string) =>
  world.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));

test("unused coupons expire and their reserves return to the budgets they came from", async () => {
  const before = await budgetOf(world);
  const resident = await signUp(world);
  const plain = await giveCoupon(world, resident);
  const event = await giveCoupon(world, resident, { type: "event", discountValue: 8_000 });
  await givePoints(world, resident, 3_000);
  expect(await remove(resident.userId)).toEqual({ userId: resident.userId, action: "deactivated" });
  for (const { id } of [plain, event]) expect(await couponStatus(world, id)).toBe("expired");
  const after = await budgetOf(world);
  expect(after.event).toEqual(before.event);
  expect(after.coupon.reserved).toBe(before.coupon.reserved + 3_000);
  expect(await balanceOf(world, account.user(resident.userId))).toBe(3_000);
});

test("sessions end at once, and nobody signs in again", async () => {
  const { userId, email } = await signUp(world);
  expect(await openSessions(userId)).toHaveLength(1);
  await remove(userId);
  expect(await openSessions(userId)).toEqual([]);
  await expect(login(world.visitor(), { email, password: PASSWORD })).rejects.toMatchObject(
    refused("AUTH_010"),
  );
});

test("an owner's shop is suspended", async () => {
  const { businessId, ownerId } = await openShop(world);
  await remove(ownerId);
  const [shop] = await world.db.select().from(businesses).where(eq(businesses.id, businessId));
  expect(shop?.status).toBe("suspended");
});

test("for good also takes everything personal, once, and also after a first removal", async () => {
  const { userId, email } = await signUp(world);
  await remove(userId);
  expect(await remove(userId, true)).toEqual({ userId, action: "deleted" });
  const { user, profile } = await getAccount(operator, { id: userId, masked: false });
  expect(user).toMatchObject({ name: "탈퇴 회원", phone: null, status: "deactivated" });
  expect(user.email).not.toBe(email);
  expect(profile).toMatchObject({ university: null, birthDate: null });
  for (const { ip, userAgent } of await world.db
    .select()
    .from(sessions)
    .where(eq(sessions.userId, userId)))
    expect([ip, userAgent]).toEqual([null, null]);
  await remove(userId, true);
  const { items } = await accountActivity(operator, { id: userId, page: 1, limit: 20 });
  const done = items.flatMap((item) => (item.kind === "admin" ? item.data.action : []));
  expect(done).toEqual(["user.delete", "user.deactivate"]);
  await expect(signUp(world, { name: "다시 온 사람" })).resolves.toBeDefined();
});

test("operators are not removed, and strangers are not found", async () => {
  const other = await hireOperator(world, "content_manager");
  await expect(remove(other.actor.userId)).rejects.toMatchObject(refused("AUTH_003"));
  await expect(remove(crypto.randomUUID())).rejects.toMatchObject(refused("RESOURCE_001"));
});

test("removing twice at once releases every reserve once", async () => {
  const resident = await signUp(world);
  await giveCoupon(world, resident);
  const before = await budgetOf(world);
  const { tally } = await colliding(world, rows.points(resident.userId), [
    () => remove(resident.userId),
    () => remove(resident.userId),
  ]);
  expect(tally).toEqual({ ok: 2 });
  expect((await budgetOf(world)).coupon.reserved).toBe(before.coupon.reserved - 5_000);
});

test("a coupon that is used while its owner is removed is either used or expired", async () => {
  const shop = await openShop(world);
  for (let round = 0; round < 5; round += 1) {
    const resident = await signUp(world);
    const coupon = await giveCoupon(world, resident);
    const qrCode = await couponQr(resident, coupon);
    const { tally } = await atOnce<unknown>(world, [
      () => remove(resident.userId),
      () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 9_000 }),
    ]);
    const status = await couponStatus(world, coupon.id);
    expect(status).toBe(tally.ok === 2 ? "used" : "expired");
  }
});
