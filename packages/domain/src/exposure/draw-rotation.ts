import { byExposure, isNew, MONTH_DAYS, paceOf, type Standing } from "./standing.js";

/** Turns in a rotation: two for each shop, as far as that goes. */
const TURNS_A_SHOP = 2;
const MAX_TURNS = 1_000;

/** No shop makes up for the past with more than twice its share of one rotation. */
const MOST_TURNS = 2 * TURNS_A_SHOP;

/** Between two turns of one shop come at least so many of others, where there are others. */
const APART = 5;

export type DrawRules = {
  /** How long the rotation lasts, in days. */
  lasts: number;
  /** How often every shop must be shown in 30 days. */
  guaranteedMinimum: number;
  /** Whether categories take turns. */
  balancesCategories: boolean;
  /** Whether a shop suits the hour at which a part (0–1) of the rotation is over. */
  suits?: (shop: Standing, part: number) => boolean;
};

type Runner = { shop: Standing; turns: number; isGuaranteed: boolean };

/**
 * Draws who has which turn in a rotation (rules §9). Each turn goes to the shop that is shown least, the turns drawn
 * so far included: what one shop had too much of today, the others get tomorrow. New shops, and those about to miss
 * the guaranteed minimum, have a turn in every rotation. Among shops less than a turn apart, categories take turns.
 * Nobody has two turns in a row unless nobody else is there.
 *
 * @param before the turns before this rotation.
 */
export function drawRotation(
  shops: readonly Standing[],
  rules: DrawRules,
  before: readonly string[] = [],
): string[] {
  const runners = [...shops].sort(byExposure).map(
    (shop): Runner => ({
      shop,
      turns: 0,
      isGuaranteed: isNew(shop) || paceOf(shop) * MONTH_DAYS < rules.guaranteedMinimum,
    }),
  );
  const length = Math.min(TURNS_A_SHOP * shops.length, MAX_TURNS);
  const perTurn = exposuresPerTurn(shops, rules.lasts, length);
  const apart = Math.min(APART, shops.length - 1);
  const categories = new CategoryTurns(shops);
  const turns = [...before];
  for (let turn = 0; turn < length; turn += 1) {
    const recent = new Set(apart > 0 ? turns.slice(-apart) : []);
    const next = first(
      closest(
        runners.filter(({ shop }) => !recent.has(shop.id)),
        perTurn,
      ),
      preferences(rules, categories, turn / length),
    );
    if (next === undefined) break;
    next.turns += 1;
    categories.take(next.shop.category);
    turns.push(next.shop.id);
  }
  return turns.slice(before.length);
}

/** What a turn is worth, going by the shops' days so far; of no matter while nobody has been shown. */
function exposuresPerTurn(shops: readonly Standing[], lasts: number, length: number): number {
  const daily = shops.reduce((sum, shop) => sum + paceOf(shop), 0);
  return (daily * lasts) / length || 1;
}

/** The runners who have the next turn among them. */
function closest(runners: Runner[], perTurn: number): Runner[] {
  const owed = runners.filter(({ isGuaranteed, turns }) => isGuaranteed && turns === 0);
  if (owed.length > 0) return owed;
  const below = runners.filter(({ turns }) => turns < MOST_TURNS);
  const paceWith = ({ shop, turns }: Runner, more: number) =>
    (shop.shown + (turns + more) * perTurn) / shop.days;
  const running = below.length > 0 ? below : runners;
  const least = Math.min(...running.map((runner) => paceWith(runner, 1)));
  return running.filter((runner) => paceWith(runner, 0) < least);
}

type Preference = (runner: Runner) => number;

/** The first of them by the preferences, lowest first; among equals the one that stands first. */
function first(runners: Runner[], by: Preference[]): Runner | undefined {
  return runners.reduce<Runner | undefined>((best, runner) => {
    if (best === undefined) return runner;
    for (const preference of by) {
      const difference = preference(runner) - preference(best);
      if (difference !== 0) return difference < 0 ? runner : best;
    }
    return best;
  }, undefined);
}

function preferences(
  { suits, balancesCategories }: DrawRules,
  categories: CategoryTurns,
  part: number,
): Preference[] {
  return [
    ...(suits ? [({ shop }: Runner) => (suits(shop, part) ? 0 : 1)] : []),
    ...(balancesCategories ? [({ shop }: Runner) => categories.claim(shop.category)] : []),
    ({ turns }) => turns,
  ];
}

/** How many turns each category has had for each of its shops. */
class CategoryTurns {
  readonly #shops = new Map<string, number>();
  readonly #turns = new Map<string, number>();
  #last: string | undefined;

  constructor(shops: readonly Standing[]) {
    for (const { category } of shops) add(this.#shops, category);
  }

  take(category: string): void {
    add(this.#turns, category);
    this.#last = category;
  }

  /** The lower, the more it is this category's turn; the one that just had it comes last. */
  claim(category: string): number {
    const share = (this.#turns.get(category) ?? 0) / (this.#shops.get(category) ?? 1);
    return category === this.#last ? Number.MAX_SAFE_INTEGER : share;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
