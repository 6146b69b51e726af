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
