import { auditLogs, userCoupons } from "@buzz/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { expireCoupons, useCoupon } from "../../src/coupons/index.js";
import { addDays } from "../../src/index.js";
import { couponQr, giveCoupon, openBudget, openShop, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { budgetOf, couponStatus } from "../support/books.js";
import { rows } from "../support/rows.js";
import { whileHeld } from "../support/while-held.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { coupon: 5_000_000, event: 100_000 });

const HOUR_MS = 3_600_000;
const expire = () => expireCoupons(world.system());

/** A coupon that ends in an hour. */
const shortCoupon = async (terms: Parameters<typeof giveCoupon>[2] = {}) => {
  const resident = await signUp(world);
  const validUntil = new Date(world.clock().getTime() + HOUR_MS);
  return { resident, coupon: await giveCoupon(world, resident, { validUntil, ...terms }) };
};

test("a coupon past its date expires and its whole reserve returns to its own budget", async () => {
  const before = await budgetOf(world);
  const { coupon } = await shortCoupon();
  const { coupon: ofEvent } = await shortCoupon({ type: "event" });
  const { coupon: lasting } = await shortCoupon({ validUntil: addDays(world.clock(), 20) });
  expect(await expire()).toBe(0);
  world.clock.advance(HOUR_MS);
  expect(await expire()).toBe(2);
  expect(await expire()).toBe(0);

  const statuses = await Promise.all(
    [coupon, ofEvent, lasting].map(({ id }) => couponStatus(world, id)),
  );
  expect(statuses).toEqual(["expired", "expired", "active"]);
  const after = await budgetOf(world);
  expect(after.coupon.reserved - before.coupon.reserved).toBe(5_000);
  expect(after.event).toEqual(before.event);
  const [record] = await world.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.action, "coupon.expire"));
  expect(record).toMatchObject({ actorRole: "system", newValues: { released: 7_500 } });
});

test("four jobs at the same moment expire each of 120 coupons once", async () => {
  const resident = await signUp(world);
  const validUntil = new Date(world.clock().getTime() + HOUR_MS);
  for (let number = 0; number < 120; number += 1)
    await giveCoupon(world, resident, { validUntil, discountValue: 100 });
  world.clock.advance(HOUR_MS);
  const { tally, answers } = await atOnce(world, times(4, expire));
  expect(tally).toEqual({ ok: 4 });
  expect(answers.reduce((sum, count) => sum + count)).toBe(120);
});

test("a broken coupon is left and named, all others expire; once it is mended it expires too", async () => {
  const resident = await signUp(world);
  const validUntil = new Date(world.clock().getTime() + HOUR_MS);
  const given: string[] = [];
  for (let number = 0; number < 103; number += 1)
    given.push((await giveCoupon(world, resident, { validUntil, discountValue: 100 })).id);
  const [broken = "", ...others] = given.toSorted();
  const [kept] = await world.db.select().from(userCoupons).where(eq(userCoupons.id, broken));
  const bookTo = (budgetMonth: string) =>
    world.db.update(userCoupons).set({ budgetMonth }).where(eq(userCoupons.id, broken));
  await bookTo("1999-01");

  world.clock.advance(HOUR_MS);
  await expect(expire()).rejects.toMatchObject({
    message: "1 failed, the first of them:",
    cause: { message: `coupon ${broken} does not expire` },
  });
  expect(await couponStatus(world, broken)).toBe("active");
  const ended = await world.db.$count(
    userCoupons,
    and(inArray(userCoupons.id, others), eq(userCoupons.status, "expired")),
  );
  expect(ended).toBe(102);

  await bookTo(kept?.budgetMonth ?? "");
  expect(await expire()).toBe(1);
  expect(await couponStatus(world, broken)).toBe("expired");
});

test("a coupon that is being used is left to its use and holds up no other", async () => {
  const { coupon: beingUsed } = await shortCoupon();
  const { coupon: other } = await shortCoupon();
  world.clock.advance(HOUR_MS);
  const expired = await whileHeld(world, {
    hold: (tx) => tx.execute(rows.coupon(beingUsed.id)),
    start: expire,
    waiting: 0,
    meanwhile: () => expect.poll(() => couponStatus(world, other.id)).toBe("expired"),
  });
  expect(await expired()).toBe(1);
  expect(await couponStatus(world, beingUsed.id)).toBe("active");
});

test("coupons used at the last moment are used or expired, never both, and the books agree", async () => {
  const shop = await openShop(world);
  const customers = await Promise.all(Array.from({ length: 8 }, () => shortCoupon()));
  world.clock.advance(HOUR_MS - 1_000);
  const codes = await Promise.all(
    customers.map(({ resident, coupon }) => couponQr(resident, coupon)),
  );
  const later = { ...world.system(), clock: () => addDays(world.clock(), 1) };
  const uses = codes.map((qrCode) => () => useCoupon(shop.ctx, { qrCode, purchaseAmount: 10_000 }));
  const { tally } = await atOnce<unknown>(world, [
    ...uses.slice(0, 4),
    ...times(2, () => expireCoupons(later)),
    ...uses.slice(4),
    ...times(2, () => expireCoupons(later)),
  ]);
  await expireCoupons(later);

  const rows = await world.db
    .select({ status: userCoupons.status })
    .from(userCoupons)
    .where(
      inArray(
        userCoupons.id,
        customers.map(({ coupon }) => coupon.id),
      ),
    );
  const used = rows.filter(({ status }) => status === "used").length;
  const expired = rows.filter(({ status }) => status === "expired").length;
  expect(used + expired).toBe(8);
  expect(tally).toEqual({ ok: used + 4, ...(expired > 0 ? { COUPON_001: expired } : {}) });
});
