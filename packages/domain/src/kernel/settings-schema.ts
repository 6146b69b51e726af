import { z } from "zod";

/** Larger numbers than these are slips of the hand. */
const amount = z.int().min(0).max(1_000_000_000_000);
const positive = z.int().min(1).max(2_147_483_647);
const days = z.int().min(1).max(36_500);
/** Percent; 98 and 100 are fixed stages. */
const threshold = z.int().min(1).max(97);

/** Every setting with its range and default (rules §16); a stored value wins over the environment over the default. */
export const settingsSchema = z.object({
  referral_reward_amount: amount.default(500),
  signup_bonus_mileage: amount.default(5000),
  signup_bonus_coupon: amount.default(5000),
  referral_visitor_coupon: amount.default(3000),
  referral_visitor_coupon_seconds: amount.default(3600),
  referral_window_days: z.int().min(1).max(365).default(30),
  referral_daily_limit_per_referrer: amount.default(5),
  referral_ip_daily_limit: amount.default(3),
  referral_monthly_cap_per_user: amount.default(50_000),
  referral_daily_cap_total: amount.default(500_000),
  coupon_default_expire_days: z.int().min(1).max(365).default(30),
  coupon_percentage_default_cap: positive.default(10_000),
  event_coupon_government_ratio: z.int().min(0).max(100).default(50),
  mileage_expire_days: days.default(365),
  mileage_daily_use_limit: positive.default(50_000),
  qr_code_ttl_seconds: z.int().min(30).max(600).default(300),
  settlement_processing_days: days.default(3),
  settlement_request_window_days: days.default(30),
  /** Requests every shop's uses of a day when it is over, unless its owner did. */
  settlement_daily_closing: z.boolean().default(false),
  /** Bank files in EUC-KR, for a bank that takes no UTF-8. */
  bank_file_euc_kr: z.boolean().default(false),
  /** Won per shop and month; null for none. */
  settlement_monthly_cap_per_business: positive.nullable().default(null),
  budget_total: amount.default(50_000_000),
  budget_referral: amount.default(15_000_000),
  budget_coupon: amount.default(10_000_000),
  budget_event: amount.default(15_000_000),
  budget_settlement: amount.default(10_000_000),
  budget_daily_limit: amount.default(1_666_666),
  budget_weekend_half: z.boolean().default(false),
  /** Won that may be promised in an hour before personal and day limits are halved; null for any amount. */
  budget_surge_hour_limit: positive.nullable().default(2_000_000),
  /** Addresses that looked like robots within ten minutes, and stop referral and events for ten minutes; null for any number. */
  bot_attack_signs: positive.nullable().default(30),
  budget_warning_threshold: threshold.default(70),
  budget_danger_threshold: threshold.default(85),
  budget_critical_threshold: threshold.default(95),
  access_token_ttl_seconds: positive.default(86_400),
  refresh_token_ttl_seconds: positive.default(604_800),
  login_max_attempts: positive.default(5),
  login_lockout_minutes: positive.default(30),
  admin_idle_minutes: z.int().min(5).max(120).default(30),
  admin_absolute_hours: z.int().min(1).max(24).default(24),
  rate_limit_qr: amount.default(20),
  ip_autoblock_per_minute: amount.default(100),
  rate_limit_auth: positive.default(10),
  rate_limit_admin: positive.default(600),
  rate_limit_general: positive.default(100),
  rate_limit_apps: positive.default(1500),
  rate_limit_apps_anonymous: positive.default(300),
  maker_checker_payout_min: amount.nullable().default(1_000_000),
  maker_checker_points_min: amount.nullable().default(100_000),
  maker_checker_budget: z.boolean().default(false),
  maker_checker_roles: z.boolean().default(false),
  maker_checker_resume: z.boolean().default(false),
  exposure_rotation_seconds: positive.default(14_400),
  exposure_guaranteed_minimum: positive.default(1000),
  /** Whether neighbours in a rotation come from different categories. */
  exposure_category_rotation: z.boolean().default(true),
  /** Whether shops have their turns at the hours they open, as far as fairness leaves the choice. */
  exposure_time_based: z.boolean().default(false),
});

export type Settings = z.output<typeof settingsSchema>;
