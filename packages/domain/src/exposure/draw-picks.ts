import { byExposure, isNew, paceOf, type Standing } from "./standing.js";

const THEMES = 3;
const SHOPS_A_THEME = 3;

/** `chosen` by operators, `new`, a category, or `discover` and `town` for all shops. */
export type Pick = { theme: string; businessIds: string[] };

type Town = {
  shops: readonly Standing[];
  /** Shops that operators chose: a theme of its own, and no more often picked than others. */
  chosen: readonly string[];
  /** Shops picked the day before. */
  yesterday: readonly string[];
};

type Theme = { theme: string; has: (shop: Standing) => boolean };
type Draw = { theme: string; shops: Standing[] };

/**
 * Draws a day's picks (rules §9): again and again the theme whose three shops were picked least so far, and of themes
 * that are equal in that the more telling one. Nobody is picked on two days in a row, unless a town is too small for
 * that; one with fewer than nine shops shows whom it has.
 */
export function drawPicks({ shops, chosen, yesterday }: Town): Pick[] {
  const inOrder = [...shops].sort(byExposure);
  const themes = themesOf(inOrder, chosen);
  const drawn: Draw[] = [];
  while (drawn.length < THEMES) {
    const taken = new Set(drawn.flatMap(({ shops }) => shops));
    const free = inOrder.filter((shop) => !taken.has(shop));
    const left = themes.filter(({ theme }) => drawn.every((draw) => draw.theme !== theme));
    const rested = free.filter(({ id }) => !yesterday.includes(id));
    const next = best(left, rested) ?? best(left, free) ?? remainder(left, free);
    if (next === undefined) break;
    drawn.push(next);
  }
  return drawn.map(({ theme, shops }) => ({ theme, businessIds: shops.map(({ id }) => id) }));
}

/** The most telling ones first. */
function themesOf(shops: Standing[], chosen: readonly string[]): Theme[] {
  const categories = [...new Set(shops.map(({ category }) => category))];
  return [
    { theme: "chosen", has: ({ id }) => chosen.includes(id) },
    { theme: "new", has: isNew },
    ...categories.map((theme): Theme => ({ theme, has: ({ category }) => category === theme })),
    { theme: "discover", has: () => true },
    { theme: "town", has: () => true },
  ];
}

const drawFrom = ({ theme, has }: Theme, shops: Standing[]): Draw => ({
  theme,
  shops: shops.filter(has).slice(0, SHOPS_A_THEME),
});

const best = (themes: Theme[], shops: Standing[]): Draw | undefined =>
  themes
    .map((theme) => drawFrom(theme, shops))
    .filter((draw) => draw.shops.length === SHOPS_A_THEME)
    .sort((one, other) => total(one) - total(other))[0];

const total = ({ shops }: Draw) => shops.reduce((sum, shop) => sum + paceOf(shop), 0);

/** A town's last shops, too few for a theme. */
function remainder(themes: Theme[], shops: Standing[]): Draw | undefined {
  const [theme] = themes.filter(({ theme }) => theme === "discover" || theme === "town");
  return theme === undefined || shops.length === 0 ? undefined : drawFrom(theme, shops);
}
