import type { Db } from "@buzz/db";
import type { Context } from "../kernel/context.js";
import type { Settings } from "../kernel/settings-schema.js";
import { readPace } from "./pace.js";

/** Half of a limit, in whole won or whole sign-ups. */
export const half = (limit: number): number => Math.floor(limit / 2);

/**
 * The settings with the limits of rewards as they are right now: while there is a surge, those of a person and of a day
 * are halved (rules §8.3). What limits the use of points stays, as redemption never stops by itself.
 */
export async function readLimits(ctx: Context, db: Db): Promise<Settings> {
  const settings = await ctx.settings();
  if ((await readPace(ctx, db)).since === null) return settings;
  return {
    ...settings,
    referral_daily_limit_per_referrer: half(settings.referral_daily_limit_per_referrer),
    referral_monthly_cap_per_user: half(settings.referral_monthly_cap_per_user),
    referral_daily_cap_total: half(settings.referral_daily_cap_total),
  };
}
