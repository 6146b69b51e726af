import type { Db } from "@buzz/db";
import { type SQL, sql } from "drizzle-orm";
import { AppError } from "../../src/index.js";
import type { World } from "../../src/testing/index.js";
import { whileHeld } from "./while-held.js";

type Outcomes<T> = {
  /** How often each outcome came: `ok`, or the code of a refusal. */
  tally: Record<string, number>;
  answers: T[];
};

/** Makes calls at the same moment, each on a connection that is open already. */
export async function atOnce<T>(world: World, calls: (() => Promise<T>)[]): Promise<Outcomes<T>> {
  await Promise.all(calls.map(() => world.db.execute(sql`select pg_sleep(0.02)`)));
  return outcomesOf(calls.map((call) => call()));
}

/**
 * Makes calls at the same moment and lets them meet at the worst one: `rows` is a query that locks what they all
 * come to need. Each has read what it decides on, and waits, before the first goes on.
 */
export async function colliding<T>(
  world: World,
  rows: SQL,
  calls: (() => Promise<T>)[],
): Promise<Outcomes<T>> {
  const outcomes = await whileHeld(world, {
    hold: (tx) => tx.execute(rows),
    start: () => outcomesOf(calls.map((call) => call())),
    waiting: calls.length,
  });
  return outcomes();
}

/** Commits a change at the worst moment of a call: after it has read the old rows, while it waits for them. */
export async function overtaken<T>(
  world: World,
  change: (tx: Db) => Promise<unknown>,
  call: () => Promise<T>,
): Promise<Outcomes<T>> {
  const start = () => outcomesOf([call()]);
  const outcomes = await whileHeld(world, { hold: change, start, waiting: 1 });
  return outcomes();
}

/** What is not a refusal of the domain, a deadlock for one, fails the test. */
async function outcomesOf<T>(calls: Promise<T>[]): Promise<Outcomes<T>> {
  const tally: Record<string, number> = {};
  const answers: T[] = [];
  for (const result of await Promise.allSettled(calls)) {
    if (result.status === "fulfilled") answers.push(result.value);
    else if (!(result.reason instanceof AppError)) throw result.reason;
    const outcome = result.status === "fulfilled" ? "ok" : result.reason.code;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return { tally, answers };
}

/** The same call `times` times. */
export const times = <T>(
  count: number,
  call: (index: number) => Promise<T>,
): (() => Promise<T>)[] => Array.from({ length: count }, (_, index) => () => call(index));

/** Matches a refusal by its code. */
export const refused = (code: string) => ({ name: "AppError", code });
