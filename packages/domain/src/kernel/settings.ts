import type { Db } from "@buzz/db";
import { systemSettings } from "@buzz/db/schema";
import { z } from "zod";

const amount = z.int().min(0);
const positive = z.int().min(1);

/** Every setting with its range and default; a stored value wins over the default. */
export const settingsSchema = z.object({
  referral_reward_amount: amount.default(500),
  signup_bonus_mileage: amount.default(5000),
  signup_bonus_coupon: amount.default(5000),
  referral_visitor_coupon: amount.default(3000),
  referral_visitor_coupon_seconds: amount.default(3600),
  referral_window_days: z.int().min(1).max(365).default(30),
  referral_daily_limit_per_referrer: amount.default(5),
  referral_ip_daily_limit: amount.default(3),
  coupon_default_expire_days: z.int().min(1).max(365).default(30),
  event_coupon_government_ratio: z.int().min(0).max(100).default(50),
  mileage_expire_days: positive.default(365),
  mileage_daily_use_limit: positive.default(50_000),
  qr_code_ttl_seconds: z.int().min(30).max(600).default(300),
  settlement_processing_days: positive.default(3),
  settlement_request_window_days: positive.default(30),
  budget_referral: amount.default(15_000_000),
  budget_coupon: amount.default(10_000_000),
  budget_event: amount.default(15_000_000),
  budget_settlement: amount.default(10_000_000),
  access_token_ttl_seconds: positive.default(86_400),
  refresh_token_ttl_seconds: positive.default(604_800),
  login_max_attempts: positive.default(5),
  login_lockout_minutes: positive.default(30),
});

export type Settings = z.output<typeof settingsSchema>;
export type SettingsReader = () => Promise<Settings>;

/** A changed setting acts on every instance within this time. */
const FRESH_MS = 900;

/** Reads the settings, at most once per `FRESH_MS`; callers in between share one query. */
export function createSettingsReader(
  db: Db,
  now: () => number,
  overrides: Partial<Settings> = {},
): SettingsReader {
  let readAt = Number.NEGATIVE_INFINITY;
  let current: Promise<Settings> | undefined;
  return () => {
    if (current !== undefined && now() - readAt < FRESH_MS) return current;
    readAt = now();
    const read = readSettings(db, overrides);
    read.catch(() => {
      if (current === read) current = undefined;
    });
    current = read;
    return read;
  };
}

async function readSettings(db: Db, overrides: Partial<Settings>): Promise<Settings> {
  const rows = await db
    .select({ key: systemSettings.key, value: systemSettings.value })
    .from(systemSettings);
  return settingsSchema.parse({
    ...overrides,
    ...Object.fromEntries(rows.map((row) => [row.key, row.value])),
  });
}
