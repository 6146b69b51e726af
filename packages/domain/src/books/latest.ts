import type { Db } from "@buzz/db";
import { ledgerChecks } from "@buzz/db/schema";
import { desc } from "drizzle-orm";

export type BooksCheck = typeof ledgerChecks.$inferSelect;

/** What the latest check of the books found; undefined before the first. */
export async function latestCheck(db: Db): Promise<BooksCheck | undefined> {
  const [check] = await db
    .select()
    .from(ledgerChecks)
    .orderBy(desc(ledgerChecks.checkedAt))
    .limit(1);
  return check;
}
