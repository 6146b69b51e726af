import type { Db } from "@buzz/db";
import { requestCounts } from "@buzz/db/schema";
import { eq, lt, sql } from "drizzle-orm";
import { addDays } from "../kernel/days.js";

const MINUTE_MS = 60_000;
const KEPT_DAYS = 1;

export const minuteOf = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);

/** Adds what one instance has answered, by minute, to the counts of all; those of yesterday are forgotten. */
export async function addRequestCounts(
  db: Db,
  counted: { minute: Date; requests: number }[],
  now: Date,
): Promise<void> {
  if (counted.length === 0) return;
  await db
    .insert(requestCounts)
    .values(counted.toSorted((one, other) => one.minute.getTime() - other.minute.getTime()))
    .onConflictDoUpdate({
      target: requestCounts.minute,
      set: { requests: sql`${requestCounts.requests} + excluded.requests` },
    });
  await db.delete(requestCounts).where(lt(requestCounts.minute, addDays(now, -KEPT_DAYS)));
}

/** How many requests all instances have answered in the last whole minute. */
export async function requestsLastMinute(db: Db, now: Date): Promise<number> {
  const minute = new Date(minuteOf(now).getTime() - MINUTE_MS);
  const [row] = await db
    .select({ requests: requestCounts.requests })
    .from(requestCounts)
    .where(eq(requestCounts.minute, minute));
  return row?.requests ?? 0;
}
