import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";

/**
 * Reads a live database as it is at one moment; nothing can be written. Queries over whole tables get memory to sort
 * and hash in, and are not compiled, which takes longer than it saves.
 */
export const inSnapshot = <T>(db: Db, read: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local work_mem = '128MB'`);
      await tx.execute(sql`set local jit = off`);
      return read(tx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
