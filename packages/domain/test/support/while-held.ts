import type { Db } from "@buzz/db";
import { holderOf, waitingBehind } from "@buzz/testkit";
import { expect } from "vitest";
import type { World } from "../../src/testing/index.js";

type Meeting<T> = {
  /** Locks or changes rows. */
  hold: (tx: Db) => Promise<unknown>;
  /** Makes the calls that come to need those rows. */
  start: () => Promise<T>;
  /** How many statements wait, for the rows or for one another, when all calls have got that far. */
  waiting: number;
  /** Looks around at that moment. */
  meanwhile?: () => Promise<void>;
};

/** Makes calls while rows are held, and commits once all of them wait. Gives their result. */
export async function whileHeld<T>(
  world: World,
  { hold, start, waiting, meanwhile }: Meeting<T>,
): Promise<() => Promise<T>> {
  return world.db.transaction(async (tx) => {
    await hold(tx);
    const holder = await holderOf(tx);
    const result = start();
    // Looked at after the rows are free; until then a failure must not count as unhandled.
    result.catch(() => {});
    await expect.poll(() => waitingBehind(world.db, holder), { timeout: 10_000 }).toBe(waiting);
    await meanwhile?.();
    return () => result;
  });
}
