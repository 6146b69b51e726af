import { drawPicks } from "../../src/exposure/draw-picks.js";
import { type DrawRules, drawRotation } from "../../src/exposure/draw-rotation.js";
import { MONTH_DAYS, type Standing } from "../../src/exposure/standing.js";

const ROTATIONS_A_DAY = 6;
const SHOWN_AT_ONCE = 6;

export const rules: DrawRules = {
  lasts: 1 / ROTATIONS_A_DAY,
  guaranteedMinimum: 1_000,
  balancesCategories: true,
};

const CATEGORIES = ["cafe", "restaurant", "cafe", "bar", "restaurant", "shop", "restaurant", "etc"];

/** So many shops of five categories that have been there for a while, and have not been shown. */
export const town = (count: number): Standing[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `shop${String(index).padStart(4, "0")}`,
    category: CATEGORIES[index % CATEGORIES.length] ?? "etc",
    displayTimeSlots: [],
    days: MONTH_DAYS,
    shown: 0,
    lastShownAt: null,
  }));

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How busy the parts of a day are. */
const TRAFFIC = [0.2, 0.5, 1.5, 1.2, 1.8, 0.8];

type Life = {
  days: number;
  viewsADay: number;
  seed: number;
  /** Is told of every rotation. */
  onRotation?: (turns: string[], before: string[]) => void;
  /** Is told when a day is over. */
  onDay?: (day: number) => void;
};

/**
 * Lets people look at the main page: it shows six shops, and moves on by a turn at a time. How many come is a matter
 * of chance, and many more come at the beginning of a rotation than at its end.
 */
export function live(shops: Standing[], { days, viewsADay, seed, onRotation, onDay }: Life): void {
  const random = seeded(seed);
  const byId = new Map(shops.map((shop) => [shop.id, shop]));
  const add = (shop: Standing | undefined, times: number) => {
    if (shop !== undefined) shop.shown += times;
  };
  let before: string[] = [];
  for (let day = 1; day <= days; day += 1) {
    for (const traffic of TRAFFIC) {
      const turns = drawRotation(shops, rules, before.slice(-5));
      onRotation?.(turns, before);
      const views = (traffic * viewsADay) / ROTATIONS_A_DAY / turns.length;
      turns.forEach((_, turn) => {
        const rush = 1.6 - (1.2 * turn) / turns.length;
        const shown = new Set([...turns.slice(turn), ...turns].slice(0, SHOWN_AT_ONCE));
        const times = Math.round(views * rush * (0.5 + random()));
        for (const id of shown) add(byId.get(id), times);
      });
      before = turns;
    }
    onDay?.(day);
  }
}

/** How far a shop's exposures a day are from the average at most; 0.05 is five percent. */
export function deviationOf(shops: Standing[]): number {
  const paces = shops.map(({ shown, days }) => shown / days);
  const average = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
  return Math.max(...paces.map((pace) => Math.abs(pace - average))) / average;
}

/** Draws picks day by day and gives each day's. */
export function pickFor(shops: Standing[], days: number, chosen: string[] = []): string[][][] {
  let yesterday: string[] = [];
  return Array.from({ length: days }, (_, day) => {
    const themes = drawPicks({ shops, chosen, yesterday }).map(({ businessIds }) => businessIds);
    yesterday = themes.flat();
    for (const shop of shops)
      if (yesterday.includes(shop.id)) {
        shop.shown += 1;
        shop.lastShownAt = new Date(day);
      }
    return themes;
  });
}
