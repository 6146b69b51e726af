import { expect, test } from "vitest";
import { decideChannels, kindsToldBy } from "../../src/notifications/decide-channels.js";
import { afterQuietHours, nightHours } from "../../src/notifications/quiet-hours.js";

const seoul = (time: string) => new Date(`2026-11-25T${time}:00+09:00`);
const tomorrow = (time: string) => new Date(`2026-11-26T${time}:00+09:00`);

test.each([
  ["20:59", seoul("20:59")],
  ["21:00", tomorrow("08:00")],
  ["23:59", tomorrow("08:00")],
  ["00:00", seoul("08:00")],
  ["07:59", seoul("08:00")],
  ["08:00", seoul("08:00")],
])("by default what wakes people at %s leaves by day", (time, expected) => {
  expect(afterQuietHours(seoul(time), nightHours)).toEqual(expected);
});

test("quiet hours within a day, none, and those of no length", () => {
  const nap = { enabled: true, start: "13:00", end: "14:30" };
  expect(afterQuietHours(seoul("13:10"), nap)).toEqual(seoul("14:30"));
  expect(afterQuietHours(seoul("14:30"), nap)).toEqual(seoul("14:30"));
  expect(afterQuietHours(seoul("13:10"), { ...nap, enabled: false })).toEqual(seoul("13:10"));
  expect(afterQuietHours(seoul("13:10"), { ...nap, end: "13:00" })).toEqual(seoul("13:10"));
});

const asked = {
  at: seoul("22:00"),
  muted: [],
  quietHours: nightHours,
  available: ["push", "sms", "email"] as const,
};

test("a coupon waits for the morning, its use and an alarm do not", () => {
  expect(decideChannels({ ...asked, topic: "coupon.issued", type: "coupon" })).toEqual([
    { channel: "push", at: tomorrow("08:00") },
  ]);
  expect(decideChannels({ ...asked, topic: "coupon.used", type: "qr" })).toEqual([
    { channel: "push", at: asked.at },
  ]);
  expect(decideChannels({ ...asked, topic: "budget.warning", type: "system" })).toEqual([
    { channel: "email", at: asked.at },
    { channel: "sms", at: asked.at },
  ]);
});

test("what is not wanted is left out, unless it is essential; so is a channel without provider", () => {
  const result = { ...asked, topic: "settlement.changed", type: "approval" } as const;
  const muted = ["push.approval", "email.approval"];
  expect(decideChannels({ ...result, muted })).toEqual([{ channel: "email", at: asked.at }]);
  expect(decideChannels({ ...result, available: ["sms"] })).toEqual([]);
  expect(decideChannels({ ...asked, topic: "homeConfig.changed", type: "system" })).toEqual([]);
});

test("nobody chooses about what they are never told", () => {
  expect(kindsToldBy("push", "user")).toEqual(["coupon", "qr", "mileage", "referral"]);
  expect(kindsToldBy("email", "user")).toEqual(["mileage"]);
  expect(kindsToldBy("sms", "user")).toEqual([]);
  expect(kindsToldBy("sms", "business")).toEqual([]);
  expect(kindsToldBy("sms", "admin")).toEqual(["system"]);
});
