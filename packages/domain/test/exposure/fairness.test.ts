import { describe, expect, test } from "vitest";
import { drawRotation } from "../../src/exposure/draw-rotation.js";
import { MONTH_DAYS, paceOf } from "../../src/exposure/standing.js";
import { deviationOf, live, pickFor, rules, seeded, town } from "./simulation.js";

const TARGET = 0.05;

describe("a month of rotations", () => {
  test.each([
    [7, 1],
    [40, 2],
    [40, 3],
    [120, 4],
  ])("shows each of %i shops as often as the others, within 5 percent (seed %i)", (count, seed) => {
    const shops = town(count);
    live(shops, { days: MONTH_DAYS, viewsADay: 50 * count, seed });
    expect(deviationOf(shops)).toBeLessThan(TARGET);
    for (const shop of shops) expect(shop.shown).toBeGreaterThan(1_000);
  });

  test("makes up for what some shops had too much or too little of before", () => {
    const random = seeded(5);
    const shops = town(40);
    for (const shop of shops) shop.shown = Math.round(20_000 * (0.5 + random()));
    expect(deviationOf(shops)).toBeGreaterThan(0.4);
    live(shops, { days: MONTH_DAYS, viewsADay: 5_000, seed: 6 });
    expect(deviationOf(shops)).toBeLessThan(TARGET);
  });

  test("gives a shop that opens in the middle of it an equal share of the days it has", () => {
    const shops = town(39);
    live(shops, { days: 15, viewsADay: 5_000, seed: 7 });
    const [newcomer] = town(1).map((shop) => ({ ...shop, id: "new", days: 1 }));
    if (newcomer === undefined) throw new Error("no shop");
    for (const shop of shops) shop.days = 15;
    shops.push(newcomer);
    live(shops, {
      days: 15,
      viewsADay: 5_000,
      seed: 8,
      onRotation: (turns) => expect(turns).toContain("new"),
      onDay: (day) => {
        for (const shop of shops) shop.days = shop === newcomer ? day + 1 : 16 + day;
      },
    });
    const others = shops.filter((shop) => shop !== newcomer);
    const average = others.reduce((sum, shop) => sum + paceOf(shop), 0) / others.length;
    expect(Math.abs(newcomer.shown / 15 / average - 1)).toBeLessThan(0.1);
  });

  test("has nobody twice in a row, nor twice among six, from one rotation to the next", () => {
    live(town(12), {
      days: 5,
      viewsADay: 3_000,
      seed: 9,
      onRotation: (turns, before) => {
        const all = [...before.slice(-5), ...turns];
        for (let at = 0; at + 6 <= all.length; at += 1)
          expect(new Set(all.slice(at, at + 6)).size).toBe(6);
      },
    });
  });

  test("gives each category as many turns as it has shops", () => {
    const shops = town(40);
    const categories: (string | undefined)[] = [];
    live(shops, {
      days: MONTH_DAYS,
      viewsADay: 2_000,
      seed: 10,
      onRotation: (turns) =>
        categories.push(...turns.map((id) => shops.find((shop) => shop.id === id)?.category)),
    });
    const restaurants = categories.filter((category) => category === "restaurant").length;
    expect(restaurants / categories.length).toBeCloseTo(15 / 40, 2);
  });
});

describe("one rotation", () => {
  test("begins with the shops shown least", () => {
    const shops = town(40).map((shop, index) => ({ ...shop, shown: 100_000 - 1_000 * index }));
    const [first] = drawRotation(shops, rules);
    expect(first).toBe("shop0039");
  });

  test("has a turn for a shop about to miss the guaranteed minimum, however little that is", () => {
    const shops = town(10).map((shop, index) => ({ ...shop, shown: index === 0 ? 999 : 0 }));
    expect(drawRotation(shops, rules)).toContain("shop0000");
    expect(drawRotation(shops, { ...rules, guaranteedMinimum: 100 })).not.toContain("shop0000");
  });

  test("lets categories take turns, unless operators switch that off", () => {
    const shops = ["bar", "cafe", "etc", "shop"].flatMap((category) =>
      town(8).map((shop) => ({ ...shop, id: category + shop.id, category })),
    );
    const alike = (turns: string[]) =>
      turns.filter((id, at) => id.slice(0, 3) === turns[at + 1]?.slice(0, 3)).length;
    expect(alike(drawRotation(shops, rules))).toBe(0);
    const unbalanced = drawRotation(shops, { ...rules, balancesCategories: false });
    expect(alike(unbalanced)).toBeGreaterThan(40);
  });

  test("prefers shops that suit the hour among those that are owed as much", () => {
    const suits = ({ id }: { id: string }, part: number) => part >= 0.5 || id < "shop0006";
    const turns = drawRotation(town(12), { ...rules, suits, guaranteedMinimum: 1 });
    expect(turns.slice(0, 6).every((id) => id < "shop0006")).toBe(true);
    expect(new Set(turns)).toHaveLength(12);
  });

  test.each([0, 1, 2, 5])("is right for a town of %i shops", (count) => {
    const turns = drawRotation(town(count), rules, ["shop0001", "shop0000"]);
    expect(turns).toHaveLength(2 * count);
    expect(new Set(turns).size).toBe(count);
  });
});

describe("daily picks", () => {
  test.each([
    [40, 90],
    [300, 90],
  ])("come round evenly among %i shops in %i days, whom operators choose or not", (count, days) => {
    const shops = town(count).map((shop) => ({ ...shop, days }));
    const drawn = pickFor(shops, days, ["shop0001", "shop0002", "shop0003", "shop0005"]);
    for (const themes of drawn) {
      expect(themes.map((ids) => ids.length)).toEqual([3, 3, 3]);
      expect(new Set(themes.flat()).size).toBe(9);
    }
    for (const [day, themes] of drawn.entries()) {
      const tomorrow = new Set(drawn[day + 1]?.flat());
      expect(themes.flat().filter((id) => tomorrow.has(id))).toEqual([]);
    }
    const times = shops.map(({ shown }) => shown);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2);
  });

  test.each([
    [0, []],
    [1, [1]],
    [4, [3, 1]],
    [9, [3, 3, 3]],
    [12, [3, 3, 3]],
  ])("are as many as a town of %i cafés has", (count, sizes) => {
    const shops = town(count).map((shop) => ({ ...shop, category: "cafe" }));
    for (const themes of pickFor(shops, 3)) expect(themes.map((ids) => ids.length)).toEqual(sizes);
  });
});
