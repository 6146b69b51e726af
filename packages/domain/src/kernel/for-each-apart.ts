import { isUnreachable } from "@buzz/db";

type Items<T> = Iterable<T> | AsyncIterable<T>;

/**
 * Does something for one item after the other; where that fails, the later ones have their turn all the same. `name` tells
 * the log which one it was, and nobody's data.
 *
 * @throws when all are through, with the first failure and how many there were; at once while the database is away.
 */
export async function forEachApart<T>(
  items: Items<T>,
  name: (item: T) => string,
  run: (item: T) => Promise<unknown>,
): Promise<void> {
  const failures: Error[] = [];
  for await (const item of items)
    try {
      await run(item);
    } catch (cause) {
      if (isUnreachable(cause)) throw cause;
      failures.push(new Error(name(item), { cause }));
    }
  const [first] = failures;
  if (first !== undefined)
    throw new Error(`${failures.length} failed, the first of them:`, { cause: first });
}

/**
 * Does something for many items at a time; where that fails, for each of them apart, so that a broken one holds up no other.
 * `run` does it for all that it is given, or for none.
 *
 * @throws as `forEachApart` does.
 */
export const forEachTogether = <T>(
  batches: AsyncIterable<T[]>,
  name: (item: T) => string,
  run: (items: T[]) => Promise<unknown>,
): Promise<void> => forEachApart(notTogether(batches, run), name, (item) => run([item]));

/** Does it for one batch after the other; gives the items of those for which it failed. */
async function* notTogether<T>(
  batches: AsyncIterable<T[]>,
  run: (items: T[]) => Promise<unknown>,
): AsyncGenerator<T, void, void> {
  for await (const items of batches)
    try {
      await run(items);
    } catch (cause) {
      if (isUnreachable(cause)) throw cause;
      yield* items;
    }
}

/**
 * Does something for all items of a batch at the same moment, one batch after the other; where that fails for one, the others
 * have their turn all the same.
 *
 * @throws as `forEachApart` does.
 */
export const forEachAtOnce = <T>(
  batches: AsyncIterable<T[]>,
  name: (item: T) => string,
  run: (item: T) => Promise<unknown>,
): Promise<void> =>
  forEachApart(
    started(batches, run),
    ({ item }) => name(item),
    ({ outcome }) => outcome(),
  );

/** Gives the items of a batch when all of them are through, each with how it went. */
async function* started<T>(batches: AsyncIterable<T[]>, run: (item: T) => Promise<unknown>) {
  for await (const items of batches) {
    const running = items.map((item) => ({ item, result: run(item) }));
    await Promise.allSettled(running.map(({ result }) => result));
    yield* running.map(({ item, result }) => ({ item, outcome: () => result }));
  }
}
