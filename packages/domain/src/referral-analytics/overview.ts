import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { Period } from "./period.js";
import { conversionsIn, visitsIn } from "./rows.js";
import type { analyticsOutput } from "./schemas.js";

type Overview = z.output<typeof analyticsOutput>["overview"];

/** The programme in a period: codes that were out by its end, visits, conversions. */
export async function readOverview(db: Db, period: Period): Promise<Overview> {
  const [row] = await db.execute<{ codes: string; visits: string; conversions: string }>(sql`
    select
      (select count(*) from user_profiles profile join users on users.id = profile.user_id
        where profile.referral_code is not null and users.created_at < ${period.to}::timestamptz) as codes,
      (select count(*) from ${visitsIn(period)} visit) as visits,
      (select count(*) from ${conversionsIn(period)} conversion) as conversions`);
  const totalVisits = Number(row?.visits ?? 0);
  const totalConversions = Number(row?.conversions ?? 0);
  return {
    totalCodes: Number(row?.codes ?? 0),
    totalVisits,
    totalConversions,
    averageConversionRate: percent(totalConversions, totalVisits),
  };
}
