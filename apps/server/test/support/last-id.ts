import type { Db } from "@buzz/db";
import { outbox } from "@buzz/db/schema";
import { desc, sql } from "drizzle-orm";
import { vi } from "vitest";

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
  const isBehindAll = sql`${row?.writtenBy}::text::xid8 < pg_snapshot_xmin(pg_current_snapshot())`;
  await vi.waitFor(
    async () => {
      const [now] = await db.execute<{ told: boolean }>(sql`select ${isBehindAll} as told`);
      if (now?.told !== true) throw new Error("an older transaction is still open");
    },
    { timeout: 20_000 },
  );
  return `${row?.writtenBy}-${row?.seq}`;
}
