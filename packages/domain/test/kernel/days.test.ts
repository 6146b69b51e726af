import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addBusinessDays,
  dayOf,
  monthOf,
  shiftDay,
  startOfDay,
  startOfMonth,
} from "../../src/kernel/days.js";

test("a day begins at midnight in Seoul, which is 15:00 in UTC", () => {
  expect(dayOf(new Date("2026-11-30T14:59:59.999Z"))).toBe("2026-11-30");
  expect(dayOf(new Date("2026-11-30T15:00:00.000Z"))).toBe("2026-12-01");
  expect(startOfDay("2026-12-01")).toEqual(new Date("2026-11-30T15:00:00Z"));
});

test("a month begins with its first day in Seoul", () => {
  expect(monthOf(new Date("2026-12-31T14:59:59.999Z"))).toBe("2026-12");
  expect(monthOf(new Date("2026-12-31T15:00:00.000Z"))).toBe("2027-01");
  expect(startOfMonth("2027-01")).toEqual(new Date("2026-12-31T15:00:00Z"));
});

test("every instant lies in the day that it is said to be of", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01Z"), max: new Date("2099-01-01Z"), noInvalidDate: true }),
      (at) => {
        const day = dayOf(at);
        expect(at >= startOfDay(day) && at < startOfDay(shiftDay(day, 1))).toBe(true);
      },
    ),
  );
});

test("days shift over the ends of months and leap years", () => {
  expect(shiftDay("2028-02-28", 1)).toBe("2028-02-29");
  expect(shiftDay("2027-03-01", -1)).toBe("2027-02-28");
  expect(shiftDay("2026-11-25", -30)).toBe("2026-10-26");
});

test("business days leave Saturdays and Sundays out", () => {
  expect(addBusinessDays("2026-11-25", 3)).toBe("2026-11-30");
  expect(addBusinessDays("2026-11-27", 1)).toBe("2026-11-30");
  expect(addBusinessDays("2026-11-28", 1)).toBe("2026-11-30");
  expect(addBusinessDays("2026-11-27", 6)).toBe("2026-12-07");
});
