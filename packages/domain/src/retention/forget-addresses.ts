import { knownDevices, referralRewards, referralVisits, sessions } from "@buzz/db/schema";
import { lt, sql } from "drizzle-orm";
import { KEPT_DAYS } from "../devices/device-hash.js";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { deleteInBatches, emptyInBatches } from "../kernel/in-batches.js";

const DEVICE = ["ip", "user_agent"] as const;
const namesDevice = sql`(ip is not null or user_agent is not null)`;

/**
 * Forgets from where people came and with what device, 90 days after. Nothing asks for it any longer: limits by
 * address look back a day, and a visit converts for 30. @returns how many rows were emptied or removed.
 */
export async function forgetAddresses(ctx: Context): Promise<number> {
  const since = addDays(ctx.clock(), -KEPT_DAYS);
  const before = sql`${since.toISOString()}::timestamptz`;
  const counts = [
    await emptyInBatches(ctx.db, sessions, DEVICE, sql`created_at < ${before} and ${namesDevice}`),
    await emptyInBatches(
      ctx.db,
      referralVisits,
      [...DEVICE, "device_hash"],
      sql`visited_at < ${before} and ${namesDevice}`,
    ),
    await emptyInBatches(
      ctx.db,
      referralRewards,
      ["ip"],
      sql`created_at < ${before} and ip is not null`,
    ),
    await deleteInBatches(ctx.db, knownDevices, lt(knownDevices.lastSeenAt, since)),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}
