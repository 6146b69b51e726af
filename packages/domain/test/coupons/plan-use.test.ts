import { expect, test } from "vitest";
import { planUse } from "../../src/coupons/plan-use.js";
import { refused } from "../support/at-once.js";

const now = new Date("2026-11-25T10:00:00+09:00");
const HERE = "01900000-0000-7000-8000-00000000000a";
const ELSEWHERE = "01900000-0000-7000-8000-00000000000b";

const coupon = {
  status: "active" as const,
  type: "basic" as const,
  expiresAt: new Date(now.getTime() + 1),
  applicableBusinesses: [],
  minPurchaseAmount: null,
  maxDiscountAmount: null,
  discountType: "fixed" as const,
  discountValue: 5_000,
  programmeShare: 100,
};

const at = (purchaseAmount: number) => ({ businessId: HERE, purchaseAmount, now });

/** Everything is wrong with it; mending one thing after the other shows the order of the refusals. */
const hopeless = {
  ...coupon,
  status: "used" as const,
  expiresAt: now,
  applicableBusinesses: [ELSEWHERE],
  minPurchaseAmount: 10_000,
};

test("refusals come in the order of the rules: used, expired, cancelled, other shop, minimum", () => {
  expect(() => planUse(hopeless, at(1))).toThrow("COUPON_005");
  const unused = { ...hopeless, status: "cancelled" as const };
  expect(() => planUse(unused, at(1))).toThrow("COUPON_001");
  const inTime = { ...unused, expiresAt: coupon.expiresAt };
  expect(() => planUse(inTime, at(1))).toThrow("COUPON_002");
  const active = { ...inTime, status: "active" as const };
  expect(() => planUse(active, at(1))).toThrow("COUPON_003");
  const here = { ...active, applicableBusinesses: [ELSEWHERE, HERE] };
  expect(() => planUse(here, at(1))).toThrow("COUPON_004");
  expect(planUse(here, at(10_000))).toEqual({ discount: 5_000, finalAmount: 5_000, share: 5_000 });
});

test("a coupon that the job has marked expired is refused like one past its date", () => {
  expect(() => planUse({ ...coupon, status: "expired" }, at(20_000))).toThrow("COUPON_001");
});

test("a coupon is good until the moment of its expiry and no longer", () => {
  expect(planUse(coupon, at(20_000)).discount).toBe(5_000);
  expect(() => planUse({ ...coupon, expiresAt: now }, at(20_000))).toThrow("COUPON_001");
});

test("the minimum purchase may be met exactly", () => {
  const withMinimum = { ...coupon, minPurchaseAmount: 10_000 };
  expect(planUse(withMinimum, at(10_000)).finalAmount).toBe(5_000);
  expect(() => planUse(withMinimum, at(9_999))).toThrow("COUPON_004");
});

test("a use that would take nothing off is refused", () => {
  const percent = { ...coupon, discountType: "percentage" as const, discountValue: 10 };
  expect(() => planUse(percent, at(9))).toThrow("COUPON_004");
  expect(planUse(percent, at(10)).discount).toBe(1);
  expect(() => planUse(coupon, at(0))).toThrow(expect.objectContaining(refused("COUPON_004")));
});

test("an event coupon's share is rounded down, and the shop bears the rest", () => {
  const event = { ...coupon, type: "event" as const, discountValue: 3_301, programmeShare: 50 };
  expect(planUse(event, at(20_000))).toEqual({
    discount: 3_301,
    finalAmount: 16_699,
    share: 1_650,
  });
});
