import { describe, expect, it } from "vitest";
import { openState, weekOf } from "../src/features/shops/opening-hours";

/** 2026-11-23 is a Monday; Seoul is nine hours ahead of UTC. */
const seoul = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00+09:00`);

describe("opening hours", () => {
  const hours = { mon: "09:00-21:30", tue: "17:00-02:00", wed: "09:00-21:30" };

  it("is open from the opening minute until before the closing minute", () => {
    expect(openState(hours, seoul(23, "08:59"))).toEqual({ state: "closed", opensAt: "09:00" });
    expect(openState(hours, seoul(23, "09:00"))).toEqual({ state: "open", until: "21:30" });
    expect(openState(hours, seoul(23, "21:30"))).toEqual({ state: "closed", opensAt: null });
  });

  it("stays open past midnight on the hours of the day before", () => {
    expect(openState(hours, seoul(25, "01:59"))).toEqual({ state: "open", until: "02:00" });
    expect(openState(hours, seoul(25, "02:00"))).toEqual({ state: "closed", opensAt: "09:00" });
  });

  it("takes a day that is left out for a day off", () => {
    expect(openState(hours, seoul(26, "12:00"))).toEqual({ state: "dayOff" });
    expect(openState({ ...hours, sun: "20:00-03:00" }, seoul(23, "02:00"))).toEqual({
      state: "open",
      until: "03:00",
    });
  });

  it("closes for the break", () => {
    const withBreak = {
      mon: { open: "11:00", close: "22:00", breakStart: "15:00", breakEnd: "17:00" },
    };
    expect(openState(withBreak, seoul(23, "15:30"))).toEqual({ state: "closed", opensAt: "17:00" });
    expect(openState(withBreak, seoul(23, "17:00"))).toEqual({ state: "open", until: "22:00" });
  });

  it("says nothing for a shop without hours", () => {
    expect(openState({}, seoul(23, "12:00"))).toBeUndefined();
    expect(weekOf({})).toEqual([]);
  });
});
