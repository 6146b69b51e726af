import { referralRewards, referralVisits, sessions } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { emptyInBatches } from "../kernel/in-batches.js";

const KEPT_DAYS = 90;
const DEVICE = ["ip", "user_agent"] as const;
const namesDevice = sql`(ip is not null or user_agent is not null)`;

/**
 * Forgets from where people came and with what device, 90 days after. Nothing asks for it any longer: limits by
 * address look back a day. @returns how many rows were emptied.
 */
export async function forgetAddresses(ctx: Context): Promise<number> {
  const before = sql`${addDays(ctx.clock(), -KEPT_DAYS).toISOString()}::timestamptz`;
  const counts = [
    await emptyInBatches(ctx.db, sessions, DEVICE, sql`created_at < ${before} and ${namesDevice}`),
    await emptyInBatches(
      ctx.db,
      referralVisits,
      DEVICE,
      sql`visited_at < ${before} and ${namesDevice}`,
    ),
    await emptyInBatches(
      ctx.db,
      referralRewards,
      ["ip"],
      sql`created_at < ${before} and ip is not null`,
    ),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}
