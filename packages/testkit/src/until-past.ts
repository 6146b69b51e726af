import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { vi } from "vitest";

const LONGEST_TRANSACTION_OF_A_TEST = 30_000;

/**
 * Resolves when all that was written so far is the past, to readers that stay behind the oldest open transaction of
 * the whole Postgres server: streams of events and the seals of the audit log. Tests beside this one share the server.
 */
export async function untilPast(db: Db): Promise<void> {
  const [now] = await db.execute<{ id: string }>(sql`select pg_current_xact_id()::text as id`);
  await vi.waitFor(
    async () => {
      const [row] = await db.execute<{ past: boolean }>(
        sql`select ${now?.id}::text::xid8 < pg_snapshot_xmin(pg_current_snapshot()) as past`,
      );
      if (row?.past !== true) throw new Error("an older transaction is still open");
    },
    { timeout: LONGEST_TRANSACTION_OF_A_TEST, interval: 20 },
  );
}
