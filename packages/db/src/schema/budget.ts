import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, won } from "./columns.js";
import { users } from "./identity.js";

/** What the district has put into a month, by category. The ledger holds what became of it. */
export const budgetSettings = pgTable(
  "budget_settings",
  {
    month: text().primaryKey(),
    total: won().notNull(),
    referral: won().notNull(),
    coupon: won().notNull(),
    event: won().notNull(),
    settlement: won().notNull(),
    /** New promises of a day by automatic rewards, claims and prizes, in won. */
    dailyLimit: won().notNull().default(1_666_666),
    warningThreshold: smallint().notNull().default(70),
    dangerThreshold: smallint().notNull().default(85),
    criticalThreshold: smallint().notNull().default(95),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    check("budget_settings_month_form", sql`${t.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`),
    check(
      "budget_settings_parts",
      sql`${t.total} = ${t.referral} + ${t.coupon} + ${t.event} + ${t.settlement}`,
    ),
    check(
      "budget_settings_thresholds",
      sql`0 < ${t.warningThreshold} and ${t.warningThreshold} < ${t.dangerThreshold}
        and ${t.dangerThreshold} < ${t.criticalThreshold} and ${t.criticalThreshold} < 98`,
    ),
    check("budget_settings_daily_limit", sql`${t.dailyLimit} >= 0`),
    check(
      "budget_settings_not_negative",
      sql`least(${t.referral}, ${t.coupon}, ${t.event}, ${t.settlement}) >= 0`,
    ),
  ],
);

/**
 * The limit of a day, cut into parts: what counts to it was promised so far, and what each part may still promise, in
 * won. `remaining` together with all that was granted is the limit that the day was cut for.
 */
export const budgetDayParts = pgTable(
  "budget_day_parts",
  {
    day: date({ mode: "string" }).notNull(),
    shard: smallint().notNull(),
    /** The whole day's limit when it was cut. */
    dayLimit: won().notNull(),
    granted: won().notNull().default(0),
    remaining: won().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.shard] }),
    check("budget_day_parts_not_negative", sql`least(${t.granted}, ${t.remaining}) >= 0`),
  ],
);

/** What was promised in each minute of the last hour, in won, counted apart by each connection: how fast the budget goes. */
export const budgetMinutes = pgTable(
  "budget_minutes",
  {
    minute: instant().notNull(),
    /** Whose count it is; `TOGETHER` for those that were added up. */
    counter: smallint().notNull(),
    reserved: won().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.minute, t.counter] }),
    check("budget_minutes_not_negative", sql`${t.reserved} >= 0`),
  ],
);

/** Times in which personal and day limits were halved, because too much was promised within an hour (rules §8.3). */
export const budgetSurges = pgTable(
  "budget_surges",
  {
    id: id(),
    startedAt: instant().notNull(),
    /** What was promised in the hour before it, and how much it might have been at most. */
    reserved: won().notNull(),
    hourLimit: won().notNull(),
    endedAt: instant(),
    /** The operator who ended it; null when it ended by itself. */
    endedBy: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex("budget_surges_open_key")
      .on(sql`(${t.endedAt} is null)`)
      .where(sql`${t.endedAt} is null`),
    check("budget_surges_ended", sql`${t.endedBy} is null or ${t.endedAt} is not null`),
  ],
);

export const budgetPart = pgEnum("budget_part", [
  "total",
  "referral",
  "coupon",
  "event",
  "settlement",
]);
export const budgetStage = pgEnum("budget_stage", [
  "normal",
  "warning",
  "danger",
  "critical",
  "blocked",
  "exhausted",
]);

/** The stage of each part of a month that operators were last told of. */
export const budgetStages = pgTable(
  "budget_stages",
  {
    month: text().notNull(),
    part: budgetPart().notNull(),
    stage: budgetStage().notNull(),
    since: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.month, t.part] })],
);

export const budgetService = pgEnum("budget_service", [
  "referral",
  "new_coupon",
  "signup_coupon",
  "event_coupon",
  "coupon_use",
  "mileage_use",
  "event",
  "qr_event",
  "new_signups",
]);
export const emergencyAction = pgEnum("emergency_action", [
  "limit_services",
  "emergency_stop",
  "reduce_rewards",
]);

/** What operators have stopped. A row past `until` has resumed. */
export const budgetSwitches = pgTable("budget_switches", {
  service: budgetService().primaryKey(),
  action: emergencyAction().notNull(),
  reason: text().notNull(),
  since: createdAt(),
  until: instant(),
  actorId: uuid().references(() => users.id),
});

/** The one row that is there while operators have reduced rewards. */
export const budgetReductions = pgTable("budget_reductions", {
  id: smallint().primaryKey(),
  reason: text().notNull(),
  since: createdAt(),
  until: instant(),
  actorId: uuid().references(() => users.id),
});

/** Times in which referral and events were stopped, because robots were at work (rules §8.3). */
export const botAttacks = pgTable(
  "bot_attacks",
  {
    id: id(),
    startedAt: instant().notNull(),
    /** Until when both are stopped; then it ends, or goes on. */
    pausedUntil: instant().notNull(),
    /** How many signs there were when it began, and from how many on it is one. */
    signs: integer().notNull(),
    threshold: integer().notNull(),
    endedAt: instant(),
    /** The operator who let people in again; null when it ended by itself. */
    endedBy: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex("bot_attacks_open_key")
      .on(sql`(${t.endedAt} is null)`)
      .where(sql`${t.endedAt} is null`),
    index("bot_attacks_ended_idx").on(t.endedAt),
    check("bot_attacks_ended", sql`${t.endedBy} is null or ${t.endedAt} is not null`),
  ],
);

export const budgetAlertKind = pgEnum("budget_alert_kind", [
  "stage",
  "surge",
  "stop",
  "books",
  "anomaly",
]);

/** What operators are called for until one of them answers (rules §8.3). */
export const budgetAlerts = pgTable(
  "budget_alerts",
  {
    id: id(),
    kind: budgetAlertKind().notNull(),
    /** What has reached which stage; null for what is about no part of a budget. */
    month: text(),
    part: budgetPart(),
    stage: budgetStage(),
    raisedAt: createdAt(),
    /** How often they were called; what raised it told them the first time. */
    calls: smallint().notNull().default(1),
    /** Null when nobody is called any more. */
    nextCallAt: instant(),
    acknowledgedAt: instant(),
    acknowledgedBy: uuid().references(() => users.id),
    /** Since when it is over, answered or not. */
    resolvedAt: instant(),
  },
  (t) => [
    index("budget_alerts_raised_idx").on(t.raisedAt, t.id),
    index("budget_alerts_subject_idx").on(t.kind, t.month, t.part, t.raisedAt),
    index("budget_alerts_due_idx").on(t.nextCallAt).where(sql`${t.nextCallAt} is not null`),
    index("budget_alerts_open_idx").on(t.kind).where(sql`${t.resolvedAt} is null`),
    check(
      "budget_alerts_subject",
      sql`(${t.kind} = 'stage') = (${t.month} is not null and ${t.part} is not null and ${t.stage} is not null)`,
    ),
    check(
      "budget_alerts_answered",
      sql`(${t.acknowledgedAt} is null) = (${t.acknowledgedBy} is null)
        and (${t.nextCallAt} is null or ${t.acknowledgedAt} is null and ${t.resolvedAt} is null)`,
    ),
  ],
);

/** When operators were last sent the figures of a month, and the highest stage of its parts then. */
export const budgetReports = pgTable("budget_reports", {
  month: text().primaryKey(),
  stage: budgetStage().notNull(),
  reportedAt: instant().notNull(),
});
