import { expect, test } from "vitest";
import { updateProfileInput } from "../../src/businesses/owner/schemas.js";

const accepts = (mon: unknown) => updateProfileInput.safeParse({ businessHours: { mon } }).success;

const day = { open: "09:00", close: "22:00" };

test.each([
  ["a span", "09:00-22:00"],
  ["a span until midnight", "00:00-24:00"],
  ["a span into the next day", "18:00-02:00"],
  ["no break", day],
  ["a closed day", { ...day, closed: true }],
  ["a break", { ...day, breakStart: "15:00", breakEnd: "17:00" }],
  ["a break of a night", { open: "18:00", close: "03:00", breakStart: "23:30", breakEnd: "00:30" }],
])("%s is right", (_, hours) => {
  expect(accepts(hours)).toBe(true);
});

test.each([
  ["no time", "9-22"],
  ["an hour that is none", "09:00-25:00"],
  ["an opening at 24:00", "24:00-02:00"],
  ["no time between", "09:00-09:00"],
  ["half a break", { ...day, breakStart: "15:00" }],
  ["the other half", { ...day, breakEnd: "15:00" }],
  ["a break that ends before it starts", { ...day, breakStart: "17:00", breakEnd: "15:00" }],
  ["a break of no time", { ...day, breakStart: "15:00", breakEnd: "15:00" }],
  ["a break before the opening", { ...day, breakStart: "08:00", breakEnd: "10:00" }],
  ["a break from the opening", { ...day, breakStart: "09:00", breakEnd: "10:00" }],
  ["a break until the close", { ...day, breakStart: "21:00", breakEnd: "22:00" }],
  ["a break after the close", { ...day, breakStart: "22:30", breakEnd: "23:00" }],
])("%s is wrong", (_, hours) => {
  expect(accepts(hours)).toBe(false);
});

test("time slots are named as a list or one by one, and at least one", () => {
  const read = (displayTimeSlots: unknown) =>
    updateProfileInput.safeParse({ displayTimeSlots }).data?.displayTimeSlots;
  expect(read({ night: true, lunch: true, dinner: false })).toEqual(["lunch", "night"]);
  expect(read(["night", "morning", "night"])).toEqual(["morning", "night"]);
  for (const nothing of [{}, { lunch: false }, []]) expect(read(nothing)).toBeUndefined();
});
