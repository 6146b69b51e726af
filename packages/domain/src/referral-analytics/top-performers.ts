import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { maskName } from "../kernel/masking.js";
import type { Period } from "./period.js";
import { conversionsIn } from "./rows.js";
import type { analyticsOutput } from "./schemas.js";

const SHOWN = 10;

/** Who brought most people in a period, and what was paid for them in P. */
export async function readTopPerformers(
  db: Db,
  period: Period,
): Promise<z.output<typeof analyticsOutput>["topPerformers"]> {
  const rows = await db.execute<{
    user_id: string;
    name: string;
    code: string;
    conversions: string;
    rewards: string;
  }>(sql`
    select best.*, users.name, visit.code
    from (
      select user_id, count(*) as conversions,
        coalesce(sum(amount) filter (where status = 'paid'), 0) as rewards
      from ${conversionsIn(period)} conversion
      group by user_id order by conversions desc, rewards desc, user_id limit ${SHOWN}
    ) best
    join users on users.id = best.user_id
    cross join lateral (
      select referral_code as code from referral_visits where referrer_id = best.user_id limit 1
    ) visit
    order by best.conversions desc, best.rewards desc, best.user_id`);
  return rows.map((row) => ({
    userId: row.user_id,
    name: maskName(row.name),
    code: row.code,
    conversions: Number(row.conversions),
    rewards: Number(row.rewards),
  }));
}
