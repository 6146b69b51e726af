import { z } from "zod";
import { pageInput, pageOf, sortOrder } from "../kernel/paging.js";
import { day, instant, month, reason, won } from "../kernel/schemas.js";
import { service, serviceList } from "./services.js";
import { stage } from "./stage.js";

export { service } from "./services.js";

export const category = z.enum(["referral", "coupon", "event", "settlement"]);

export const currentBudgetInput = z.object({ period: month.optional() });

const categoryReport = z.object({
  budget: won,
  executed: won,
  reserved: won,
  remaining: won,
  rate: z.number(),
  stage,
});

/** A bound far above any budget, below which sums stay whole. */
const funds = z.int().min(0).max(1_000_000_000_000);
const threshold = z.int().min(1).max(97);

const controls = z.object({
  dailyLimit: funds,
  warningThreshold: threshold,
  dangerThreshold: threshold,
  criticalThreshold: threshold,
});

export const killSwitch = z.object({
  enabled: z.boolean(),
  services: z.array(service),
  rewardsReduced: z.boolean(),
  reason: z.string().nullable(),
  until: instant.nullable(),
});

export const currentBudgetOutput = z.object({
  yearMonth: z.string(),
  totalBudget: won,
  executed: won,
  reserved: won,
  remaining: won,
  executionRate: z.number(),
  rate: z.number(),
  stage,
  categories: z.record(category, categoryReport),
  controls,
  /** Promises that count to the day, and what they may be at most, halved in a surge; null for a month that is not this one. */
  today: z.object({ promised: won, limit: won }).nullable(),
  alerts: z.array(z.object({ level: stage, message: z.string(), threshold: z.number() })),
  killSwitch,
  /** Promises of the last hour and what they may be before limits are halved, null for any; `since` while they are. */
  surge: z.object({ reserved: won, hourLimit: won.nullable(), since: instant.nullable() }),
});

const amounts = z.object({ referral: funds, coupon: funds, event: funds, settlement: funds });

/** Controls left out stay as they are. */
export const saveSettingsInput = z
  .object({
    yearMonth: month,
    totalBudget: funds,
    categories: amounts,
    controls: controls.partial().optional(),
  })
  .refine(
    ({ totalBudget, categories: { referral, coupon, event, settlement } }) =>
      totalBudget === referral + coupon + event + settlement,
    { path: ["totalBudget"], params: { contradiction: true } },
  );

export const settingsOutput = z.object({
  yearMonth: z.string(),
  totalBudget: won,
  categories: amounts,
  controls,
  updatedAt: instant,
});

const emergencyAction = z
  .enum([
    "limit_services",
    "emergency_stop",
    "reduce_rewards",
    "resume",
    "end_surge",
    "pause",
    "stop",
  ])
  .transform((action) => {
    if (action === "pause") return "limit_services";
    return action === "stop" ? "emergency_stop" : action;
  });

/** Without services it is about all of them; without `duration`, in seconds, it holds until it is lifted. */
export const emergencyInput = z.object({
  action: emergencyAction,
  services: serviceList.optional(),
  reason,
  duration: z.int().min(1).max(31_536_000).optional(),
});

export const emergencyOutput = z.object({
  action: z.enum(["limit_services", "emergency_stop", "reduce_rewards", "resume", "end_surge"]),
  services: z.array(service),
  activeUntil: instant.nullable(),
  killSwitch,
});

export const executionsInput = z
  .object({
    startDate: day.optional(),
    endDate: day.optional(),
    category: category.optional(),
    sortBy: z.enum(["at", "amount"]).default("at"),
    sortOrder: sortOrder.default("desc"),
    ...pageInput.shape,
    limit: z.int().min(1).max(100).default(50),
  })
  .refine((input) => !input.startDate || !input.endDate || input.startDate <= input.endDate, {
    path: ["endDate"],
    params: { contradiction: true },
  });

const execution = z.object({
  id: z.int(),
  category,
  kind: z.enum(["reserve", "execute", "release"]),
  amount: won,
  description: z.string(),
  referenceType: z.string(),
  referenceId: z.string(),
  at: instant,
});

export const executionsOutput = pageOf(execution);

/** Without a category it is about the whole budget. */
export const trendInput = z.object({ period: month.optional(), category: category.optional() });

export const trendOutput = z.object({
  yearMonth: z.string(),
  budget: won,
  remaining: won,
  /** Days of Seoul, the first of the month first; those to come are left out. */
  days: z.array(z.object({ date: day, used: won, usedInAll: won })),
  /** Null for a month that does not run. */
  outlook: z.object({ dailyPace: won, runsOutOn: day.nullable() }).nullable(),
});

export const forecastInput = z.object({ months: z.int().min(1).max(12).default(3) });

const byCategory = z.object({
  referral: won,
  coupon: won,
  event: won,
  settlement: won,
  total: won,
});
const growth = z.number().nullable();

export const forecastOutput = z.object({
  forecast: z.array(
    z.object({
      month: z.string(),
      projected: byCategory,
      budgetComparison: z.object({
        totalBudget: won,
        forecastExceedsLimit: z.boolean(),
        utilizationRate: z.number(),
        riskLevel: z.enum(["low", "medium", "high", "critical"]),
      }),
    }),
  ),
  analysis: z.object({
    averageGrowthRates: z.object({
      referral: growth,
      coupon: growth,
      event: growth,
      settlement: growth,
      total: growth,
    }),
    recommendations: z.array(z.string()),
  }),
  metadata: z.object({ basedOnMonths: z.int(), forecastPeriod: z.int(), generatedAt: instant }),
});
