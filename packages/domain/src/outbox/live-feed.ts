import type { Db } from "@buzz/db";
import type { Cursor } from "./cursor.js";
import { currentPlace, type Letter, readOn } from "./read.js";

const POLL_MS = 500;
const BATCH = 1_000;

type Hear = (letter: Letter) => void;

/** One reader of the outbox for a whole process, however many listen; other processes have their own. */
export type LiveFeed = {
  /**
   * Has `hear` called with every message to this person, to operators or to everybody that comes after `place`,
   * once each and in order, until `stop`.
   */
  listen(userId: string, hear: Hear): Promise<{ place: Cursor; stop(): void }>;
  /** How far the feed has read; undefined while nobody listens. */
  place(): Cursor | undefined;
  /** How many listen. */
  size(): number;
};

type Options = { db: Db; pollMs?: number };

/** Polls only while somebody listens. A database that is away delays messages and loses none. */
export function createLiveFeed({ db, pollMs = POLL_MS }: Options): LiveFeed {
  const listeners = new Map<string, Set<Hear>>();
  let count = 0;
  let place: Cursor | undefined;
  let opening: Promise<Cursor> | undefined;
  let timer: NodeJS.Timeout | undefined;

  return { listen, place: () => place, size: () => count };

  async function listen(userId: string, hear: Hear) {
    // Again, should the last listener have left while this one waited.
    while (place === undefined) {
      opening ??= currentPlace(db).finally(() => {
        opening = undefined;
      });
      const opened = await opening;
      place ??= opened;
    }
    const mine = listeners.get(userId) ?? new Set();
    listeners.set(userId, mine.add(hear));
    count += 1;
    timer ??= setTimeout(poll, pollMs);
    return { place, stop };

    function stop() {
      if (!mine.delete(hear)) return;
      if (mine.size === 0) listeners.delete(userId);
      count -= 1;
      if (count > 0) return;
      clearTimeout(timer);
      timer = undefined;
      place = undefined;
    }
  }

  async function poll(): Promise<void> {
    const from = place;
    if (from === undefined) return;
    let pause = pollMs;
    try {
      const read = await readOn(db, from, BATCH);
      // Everybody left meanwhile, and somebody may have come since: then another poll is under way.
      if (place !== from) return;
      place = read.place;
      for (const letter of read.letters) tell(letter);
      if (read.full) pause = 0;
    } catch {
      // The database is away, which every other call tells; the place stays, so nothing is lost.
      if (place !== from) return;
    }
    if (count > 0) timer = setTimeout(poll, pause);
  }

  function tell(letter: Letter): void {
    const sets =
      letter.recipientId === null ? listeners.values() : [listeners.get(letter.recipientId) ?? []];
    for (const set of sets) for (const hear of set) hear(letter);
  }
}
