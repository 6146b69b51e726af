import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { ghostShops } from "./ghost-shops.js";
import { readOverview } from "./overview.js";
import { periodOf } from "./period.js";
import type { analyticsInput, analyticsOutput } from "./schemas.js";
import { abnormalRates, crowdedAddresses, rapidSignups } from "./suspicious-activity.js";
import { readTopPerformers } from "./top-performers.js";

/**
 * How inviting went in a period of at most 366 days, and what looks like fraud in it.
 *
 * @throws VALIDATION_002 a longer period.
 */
export async function referralAnalytics(
  { db, clock }: AdminContext,
  input: z.output<typeof analyticsInput>,
): Promise<z.output<typeof analyticsOutput>> {
  const period = periodOf(input, clock());
  const overview = await readOverview(db, period);
  const [topPerformers, ...suspicions] = await Promise.all([
    readTopPerformers(db, period),
    abnormalRates(db, period, overview),
    crowdedAddresses(db, period),
    rapidSignups(db, period),
    ghostShops(db, period),
  ]);
  return { overview, topPerformers, suspiciousActivity: suspicions.flat() };
}
