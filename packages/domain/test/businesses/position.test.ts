import { describe, expect, test } from "vitest";
import { boxAround } from "../../src/businesses/position.js";
import { showsIn, slotAt } from "../../src/businesses/time-slots.js";

describe("the box around a place", () => {
  test("reaches as far as the circle in every direction, and hardly further", () => {
    const { west, south, east, north } = boxAround({ lat: 35.13, lng: 129.1 }, 5_000);
    const metresADegree = 111_195;
    expect((north - south) * metresADegree).toBeCloseTo(10_000, 0);
    const narrowing = Math.cos((35.13 * Math.PI) / 180);
    expect((east - west) * metresADegree * narrowing).toBeGreaterThan(10_000);
    expect((east - west) * metresADegree * narrowing).toBeLessThan(10_010);
  });

  test.each([
    ["a pole", { lat: 90, lng: 0 }],
    ["nearly a pole", { lat: -89.99, lng: 20 }],
    ["the date line", { lat: 0, lng: 179.99 }],
  ])("goes all around at %s", (_, place) => {
    expect(boxAround(place, 5_000)).toMatchObject({ west: -180, east: 180 });
  });
});

test.each([
  ["05:59", undefined],
  ["06:00", "morning"],
  ["10:59", "morning"],
  ["11:00", "lunch"],
  ["14:00", undefined],
  ["17:00", "dinner"],
  ["20:59", "dinner"],
  ["21:00", "night"],
  ["00:30", "night"],
  ["01:59", "night"],
  ["02:00", undefined],
])("%s in Seoul is in the slot %s", (time, slot) => {
  expect(slotAt(new Date(`2026-11-25T${time}:00+09:00`))).toBe(slot);
});

test("a shop without slots shows always; outside every slot, else only one with all of them", () => {
  expect(showsIn([], "lunch")).toBe(true);
  expect(showsIn([], undefined)).toBe(true);
  expect(showsIn(["lunch"], "lunch")).toBe(true);
  expect(showsIn(["lunch"], "night")).toBe(false);
  expect(showsIn(["lunch", "morning", "night"], undefined)).toBe(false);
  expect(showsIn(["lunch", "morning", "night", "dinner"], undefined)).toBe(true);
});
