import { ipBlacklist } from "@buzz/db/schema";
import { lte, sql } from "drizzle-orm";
import { recordAudit } from "../kernel/audit.js";
import type { Context } from "../kernel/context.js";
import { DAY_MS } from "../kernel/days.js";
import { announce } from "../kernel/outbox.js";

const HOUR_MS = DAY_MS / 24;

/**
 * Blocks an address that had too many requests refused: for an hour, the next time for a day, then for good
 * (rules §12). Does nothing while it is blocked. @returns whether it was blocked now.
 */
export async function blockFlood(ctx: Context, address: string): Promise<boolean> {
  const now = ctx.clock();
  const inAnHour = new Date(now.getTime() + HOUR_MS);
  const tomorrow = new Date(now.getTime() + DAY_MS).toISOString();
  const block = { reason: "too many refused requests", createdBy: null, createdAt: now };
  return ctx.db.transaction(async (tx) => {
    const [entry] = await tx
      .insert(ipBlacklist)
      .values({ ip: address, ...block, strikes: 1, blockedUntil: inAnHour })
      .onConflictDoUpdate({
        target: ipBlacklist.ip,
        set: {
          ...block,
          strikes: sql`${ipBlacklist.strikes} + 1`,
          blockedUntil: sql`case ${ipBlacklist.strikes} when 0 then ${inAnHour.toISOString()}::timestamptz
            when 1 then ${tomorrow}::timestamptz end`,
        },
        setWhere: lte(ipBlacklist.blockedUntil, now),
      })
      .returning({ blockedUntil: ipBlacklist.blockedUntil, strikes: ipBlacklist.strikes });
    if (entry === undefined) return false;
    await recordAudit(ctx, tx, {
      action: "security.block_flood",
      entityType: "ip",
      entityId: address,
      newValues: entry,
      reason: block.reason,
    });
    await announce(tx, now, [
      { topic: "security.breach", to: "admins", payload: { ip: address, reason: block.reason } },
    ]);
    return true;
  });
}
