import { describe, expect, test } from "vitest";
import type { Gate } from "../../src/budget/gate.js";
import { settingsSchema } from "../../src/kernel/settings-schema.js";
import { type ConversionFacts, planConversion } from "../../src/referral/plan-conversion.js";

const DAY_MS = 86_400_000;
const now = new Date("2026-11-25T10:00:00+09:00");
const settings = settingsSchema.parse({});
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const visited = (milliseconds: number) => ({
  visit: { visitedAt: ago(milliseconds), known: true, converted: false },
});

const facts: ConversionFacts = {
  now,
  signedUpAt: now,
  ...visited(0),
  self: false,
  conversions: 0,
  rewardedIn24h: 0,
  promisedThisMonth: 0,
  rewardedFromAddressIn24h: 0,
  gate: { stage: "normal", stopped: [] },
};

const plan = (changed: Partial<ConversionFacts>) =>
  planConversion({ ...facts, ...changed }, settings);

const at = (stage: Gate["stage"], ...stopped: Gate["stopped"][number][]) =>
  plan({ gate: { stage, stopped } });

test("a good sign-up earns the referrer's tier, the referee's bonus and the visitor coupon", () => {
  expect(plan({ conversions: 10 })).toEqual({
    status: "rewarded",
    referrer: { points: 600, reduced: false, cap: null },
    referee: { points: 5_000, reduced: false, refereeCoupon: 5_000, visitorCoupon: 3_000 },
  });
});

test("the visitor coupon is for signing up within 3,600 seconds, however late the conversion comes", () => {
  expect(plan(visited(3_600_000))).toMatchObject({ referee: { visitorCoupon: 3_000 } });
  expect(plan(visited(3_600_001))).toMatchObject({ referee: { visitorCoupon: 0 } });
  const later = plan({ ...visited(DAY_MS), signedUpAt: ago(DAY_MS - 3_600_000) });
  expect(later).toMatchObject({ referee: { visitorCoupon: 3_000 } });
});

test.each<[string, Partial<ConversionFacts>]>([
  ["unknown_visit", { visit: { ...facts.visit, known: false } }],
  ["already_converted", { visit: { ...facts.visit, converted: true } }],
  ["self_referral", { self: true }],
  ["visit_expired", visited(30 * DAY_MS + 1)],
  ["visit_expired", { ...visited(DAY_MS), signedUpAt: ago(DAY_MS + 1) }],
  ["referrer_daily_limit", { rewardedIn24h: 5 }],
  ["ip_limit", { rewardedFromAddressIn24h: 3 }],
])("is denied as %s", (reason, changed) => {
  expect(plan(changed)).toEqual({ status: "denied", reason });
});

test("every limit may be met exactly", () => {
  const edge = plan({
    ...visited(30 * DAY_MS),
    rewardedIn24h: 4,
    rewardedFromAddressIn24h: 2,
    promisedThisMonth: 49_500,
  });
  expect(edge).toMatchObject({ status: "rewarded", referrer: { points: 500, cap: null } });
});

test("a limit of nothing denies everybody", () => {
  const none = { ...settings, referral_daily_limit_per_referrer: 0 };
  expect(planConversion(facts, none)).toMatchObject({ reason: "referrer_daily_limit" });
});

test("above the monthly cap the referrer alone gets nothing", () => {
  expect(plan({ promisedThisMonth: 49_501 })).toMatchObject({
    status: "rewarded",
    referrer: { points: 0, cap: "monthly_cap" },
    referee: { points: 5_000, refereeCoupon: 5_000 },
  });
});

test("without a known address nothing is paid unchecked", () => {
  expect(plan({ rewardedFromAddressIn24h: null })).toEqual({
    status: "withheld",
    reason: "check_unavailable",
    referrer: { points: 500, reduced: false, cap: null },
  });
  expect(plan({ rewardedFromAddressIn24h: null, self: true })).toMatchObject({ status: "denied" });
});

describe("stages and switches", () => {
  const coupons = { refereeCoupon: 5_000, visitorCoupon: 3_000 };
  const none = { refereeCoupon: null, visitorCoupon: null };

  test("70 % changes nothing", () => expect(at("warning")).toEqual(at("normal")));

  test("85 %: points of both sides less 30 %", () => {
    expect(at("danger")).toEqual({
      status: "rewarded",
      referrer: { points: 350, reduced: true, cap: null },
      referee: { points: 3_500, reduced: true, ...coupons },
    });
  });

  test("95 %: 100 P for each side, no coupons", () => {
    expect(at("critical")).toEqual({
      status: "rewarded",
      referrer: { points: 100, reduced: true, cap: null },
      referee: { points: 100, reduced: true, ...none },
    });
  });

  test.each([
    ["blocked", [], "stopped"],
    ["exhausted", [], "budget_exceeded"],
    ["normal", ["referral"], "stopped"],
    ["exhausted", ["referral"], "stopped"],
  ] as const)(
    "%s, stopped %j: the referrer's whole reward waits as %s",
    (stage, stopped, reason) => {
      expect(at(stage, ...stopped)).toEqual({
        status: "withheld",
        reason,
        referrer: { points: 500, reduced: false, cap: null },
      });
    },
  );

  test.each(["signup_coupon", "new_coupon"] as const)(
    "%s stopped: points, no coupons",
    (service) => {
      expect(at("normal", service)).toMatchObject({
        referrer: { points: 500 },
        referee: { points: 5_000, reduced: false, ...none },
      });
    },
  );

  test("other switches change nothing", () => {
    const others = at("normal", "coupon_use", "mileage_use", "event", "event_coupon", "qr_event");
    expect(others).toEqual(at("normal"));
  });
});
