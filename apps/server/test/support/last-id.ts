import type { Db } from "@buzz/db";
import { outbox } from "@buzz/db/schema";
import { untilPast } from "@buzz/testkit";
import { desc } from "drizzle-orm";

/**
 * What happened last, as an id for a stream to go on from. Without one, a stream may still bring what happened a moment
 * before it was opened, while older transactions of the same Postgres were open. Resolves when they have ended, as a
 * stream takes no id that none could have told yet.
 */
export async function lastIdOf(db: Db): Promise<string> {
  const [row] = await db
    .select({ writtenBy: outbox.writtenBy, seq: outbox.seq })
    .from(outbox)
    .orderBy(desc(outbox.writtenBy), desc(outbox.seq))
    .limit(1);
  await untilPast(db);
  return `${row?.writtenBy}-${row?.seq}`;
}
