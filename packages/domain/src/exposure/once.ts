import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";

/** One lock each, so that drawing a rotation and drawing picks do not wait for one another. */
const locks = { rotation: 7_262_030, picks: 7_262_031 } as const;

/**
 * Draws something that all processes share: whoever comes first draws it, the others wait a moment and read it.
 * `read` gives undefined until it is drawn.
 */
export async function onceForAll<T>(
  db: Db,
  kind: keyof typeof locks,
  { read, draw }: { read: (db: Db) => Promise<T | undefined>; draw: (tx: Db) => Promise<void> },
): Promise<T | undefined> {
  const drawn = await read(db);
  if (drawn !== undefined) return drawn;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${locks[kind]})`);
    const meanwhile = await read(tx);
    if (meanwhile !== undefined) return meanwhile;
    await draw(tx);
    return read(tx);
  });
}
