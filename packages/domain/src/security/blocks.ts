import type { Db } from "@buzz/db";
import { ipBlacklist } from "@buzz/db/schema";
import { and, eq, gt, isNull, or, type SQL } from "drizzle-orm";

/** What an entry of the blacklist tells. */
export const blockColumns = {
  ip: ipBlacklist.ip,
  reason: ipBlacklist.reason,
  blockedUntil: ipBlacklist.blockedUntil,
  strikes: ipBlacklist.strikes,
  createdAt: ipBlacklist.createdAt,
};

/** Entries that are in force at an instant. */
export const inForce = (now: Date): SQL | undefined =>
  or(isNull(ipBlacklist.blockedUntil), gt(ipBlacklist.blockedUntil, now));

/** Whether an address, in its canonical form, gets nothing but 403 AUTH_013. */
export async function isBlocked(db: Db, address: string, now: Date): Promise<boolean> {
  const found = await db
    .select({ ip: ipBlacklist.ip })
    .from(ipBlacklist)
    .where(and(eq(ipBlacklist.ip, address), inForce(now)));
  return found.length > 0;
}
