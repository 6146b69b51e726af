import type { Random } from "./random.js";

export const DAYS = 30;
const DAY = 24 * 60;

/** Somebody opens an invite link; who joins signs up at once. `at` in minutes, fractions allowed. */
export type Opening = { at: number; ip: string; joins: boolean };

/** What somebody who joined uses: a coupon or the points, so many minutes later, at their inviter's shop or at any. */
export type Use = { after: number; what: "coupon" | "points"; where: "inviter's" | "any" };

export type Kind = {
  name: string;
  what: string;
  fraud: boolean;
  /** How many referrers of this kind there are. */
  referrers: number;
  /** What happens on one referrer's link in the month. */
  openings(random: Random, address: Addresses): Opening[];
  /** What each who joined then uses; like honest people when left out. */
  uses?: (random: Random) => Use[];
};

/** Within ten days; some keep what they have. */
export function honestUses(random: Random): Use[] {
  const uses: Use[] = [];
  if (random.chance(0.7))
    uses.push({ after: random.int(30, 10 * DAY), what: "coupon", where: "any" });
  if (random.chance(0.6))
    uses.push({ after: random.int(30, 10 * DAY), what: "points", where: "any" });
  return uses;
}

/** Everything within two days, and nowhere else. */
const ghostUses = (random: Random): Use[] => [
  { after: random.int(5, 2 * DAY), what: "coupon", where: "inviter's" },
  { after: random.int(5, 2 * DAY), what: "points", where: "inviter's" },
];

export type Addresses = { fresh(): string; campus: string };

/** Between 8 and 22 o'clock of some day. */
const someTime = (random: Random) => random.int(0, DAYS - 2) * DAY + random.int(8 * 60, 22 * 60);

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const scattered = (random: Random, visits: number, joining: number, ip: () => string) =>
  times(visits, () => ({ at: someTime(random), ip: ip(), joins: random.chance(joining) }));

/** Accounts opened one after another, so many a day, on days in a row. */
function series(
  random: Random,
  { accounts, aDay, gap, ip }: { accounts: number; aDay: number; gap(): number; ip: () => string },
): Opening[] {
  const firstDay = random.int(0, DAYS - 2 - Math.ceil(accounts / aDay));
  let at = 0;
  return times(accounts, (index) => {
    const startsDay = index % aDay === 0;
    at = startsDay ? (firstDay + index / aDay) * DAY + random.int(9 * 60, 12 * 60) : at + gap();
    return { at, ip: ip(), joins: true };
  });
}

export const kinds: readonly Kind[] = [
  {
    name: "friends",
    what: "a few people told at various times, some of whom join",
    fraud: false,
    referrers: 120,
    openings: (random, { fresh }) => scattered(random, random.int(3, 12), 0.1, fresh),
  },
  {
    name: "popular page",
    what: "30 to 60 visits, few of which join",
    fraud: false,
    referrers: 15,
    openings: (random, { fresh }) => scattered(random, random.int(30, 60), 0.05, fresh),
  },
  {
    name: "household",
    what: "a family at one address in one evening",
    fraud: false,
    referrers: 15,
    openings: (random, { fresh }) => {
      const evening = random.int(0, DAYS - 2) * DAY + 20 * 60;
      const home = fresh();
      return times(random.int(2, 4), () => ({
        at: evening + random.int(0, 60),
        ip: home,
        joins: random.chance(0.6),
      }));
    },
  },
  {
    name: "campus",
    what: "students behind the one address of their university",
    fraud: false,
    referrers: 12,
    openings: (random, { campus }) => scattered(random, random.int(3, 8), 0.2, () => campus),
  },
  {
    name: "regulars",
    what: "a shop's guest invites 6 to 9 others who use the coupon there and their points where they like",
    fraud: false,
    referrers: 6,
    openings: (random, { fresh }) => scattered(random, random.int(8, 12), 0.75, fresh),
    uses: (random) => [
      {
        after: random.int(30, 5 * DAY),
        what: "coupon",
        where: random.chance(0.8) ? "inviter's" : "any",
      },
      {
        after: random.int(30, 5 * DAY),
        what: "points",
        where: random.chance(0.4) ? "inviter's" : "any",
      },
    ],
  },
  {
    name: "one device",
    what: "6 to 12 accounts from one address, minutes apart",
    fraud: true,
    referrers: 8,
    openings: (random, { fresh }) => {
      const ip = fresh();
      const accounts = random.int(6, 12);
      return series(random, { accounts, aDay: 12, gap: () => random.int(1, 4), ip: () => ip });
    },
  },
  {
    name: "script",
    what: "10 to 15 accounts, each from an address of its own, a minute apart",
    fraud: true,
    referrers: 8,
    openings: (random, { fresh }) =>
      series(random, {
        accounts: random.int(10, 15),
        aDay: 5,
        gap: () => random.int(20, 90) / 60,
        ip: fresh,
      }),
  },
  {
    name: "patient ring",
    what: "10 to 14 accounts, own addresses, hours apart; every visit joins",
    fraud: true,
    referrers: 8,
    openings: (random, { fresh }) =>
      series(random, {
        accounts: random.int(10, 14),
        aDay: 3,
        gap: () => random.int(90, 240),
        ip: fresh,
      }),
  },
  {
    name: "hidden ring",
    what: "the same, with three empty visits for every account",
    fraud: true,
    referrers: 4,
    openings: (random, { fresh }) => {
      const accounts = random.int(10, 14);
      const joins = series(random, {
        accounts,
        aDay: 3,
        gap: () => random.int(90, 240),
        ip: fresh,
      });
      return [...joins, ...scattered(random, 3 * accounts, 0, fresh)];
    },
  },
  {
    name: "ghost shop",
    what: "8 to 12 accounts on the shop's address, three a day, half an hour apart",
    fraud: true,
    referrers: 6,
    openings: (random, { fresh }) => {
      const ip = fresh();
      const accounts = random.int(8, 12);
      return series(random, { accounts, aDay: 3, gap: () => random.int(20, 60), ip: () => ip });
    },
    uses: ghostUses,
  },
  {
    name: "hidden ghost shop",
    what: "8 to 12 accounts with addresses of their own, hours apart, behind three empty visits each",
    fraud: true,
    referrers: 6,
    openings: (random, { fresh }) => {
      const accounts = random.int(8, 12);
      const joins = series(random, {
        accounts,
        aDay: 3,
        gap: () => random.int(90, 240),
        ip: fresh,
      });
      return [...joins, ...scattered(random, 3 * accounts, 0, fresh)];
    },
    uses: ghostUses,
  },
  {
    name: "careful ghost shop",
    what: "the same, whose accounts use the points at other shops",
    fraud: true,
    referrers: 4,
    openings: (random, { fresh }) => {
      const accounts = random.int(8, 12);
      const joins = series(random, {
        accounts,
        aDay: 3,
        gap: () => random.int(90, 240),
        ip: fresh,
      });
      return [...joins, ...scattered(random, 3 * accounts, 0, fresh)];
    },
    uses: (random) => [
      { after: random.int(5, 2 * DAY), what: "coupon", where: "inviter's" },
      { after: random.int(5, 2 * DAY), what: "points", where: "any" },
    ],
  },
];
