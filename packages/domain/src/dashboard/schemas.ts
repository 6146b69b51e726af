import { z } from "zod";
import { stage } from "../budget/stage.js";
import { instant, uuid, won } from "../kernel/schemas.js";

export const timeframe = z.enum(["week", "month", "year"]);
export const overviewInput = z.object({ timeframe: timeframe.default("month") });

const count = z.int();

export const activity = z.object({
  type: z.enum([
    "coupon_used",
    "mileage_used",
    "user_registered",
    "application_created",
    "settlement_requested",
  ]),
  timestamp: instant,
  description: z.string(),
  data: z.object({
    /** Masked. */
    user: z.string().nullable(),
    businessName: z.string().nullable(),
    amount: won.nullable(),
    /** Number of the transaction or settlement; id of the application. */
    reference: z.string().nullable(),
  }),
});

const alert = z.object({
  type: z.enum(["budget", "emergency", "application", "settlement"]),
  level: z.enum(["info", ...stage.options]),
  message: z.string(),
});

export const overviewOutput = z.object({
  overview: z.object({
    totalUsers: count,
    activeUsers: count,
    totalBusinesses: count,
    activeReferrers: count,
  }),
  budget: z.object({ total: won, used: won, remaining: won, executionRate: z.number() }),
  todayStats: z.object({ newUsers: count, qrScans: count, settlements: count, budgetUsed: won }),
  alerts: z.array(alert),
  summary: z.object({ transactions: count, sales: won, programmeShare: won }),
  users: z.object({ total: count, active: count, new: count }),
  businesses: z.object({ total: count, new: count, active: count, pendingApplications: count }),
  mileage: z.object({ balance: won, earned: won, used: won, periodEarned: won, periodUsed: won }),
  coupons: z.object({
    issued: count,
    used: count,
    discount: won,
    periodIssued: count,
    periodUsed: count,
    periodDiscount: won,
  }),
  settlements: z.object({
    requested: count,
    amount: won,
    pending: count,
    pendingAmount: won,
    paidAmount: won,
    periodRequested: count,
    periodAmount: won,
  }),
  topBusinesses: z.array(
    z.object({
      id: uuid,
      businessName: z.string(),
      category: z.string(),
      transactions: count,
      amount: won,
    }),
  ),
  recentActivities: z.array(activity),
  timeframe,
  generatedAt: instant,
});

export const recentActivityInput = z.object({ limit: z.int().min(1).max(100).default(20) });
export const recentActivityOutput = z.object({ activities: z.array(activity) });

export const analyticsInput = z.object({
  timeframe: timeframe.default("month"),
  metric: z.enum(["users", "businesses", "mileage", "coupons"]).default("users"),
});

const common = { timeframe, generatedAt: instant };
/** A day, or a month of a year. */
const date = z.string();

export const analyticsOutput = z.discriminatedUnion("metric", [
  z.object({
    metric: z.literal("users"),
    ...common,
    chartData: z.array(z.object({ date, newUsers: count, totalUsers: count })),
    summary: z.object({ totalUsers: count, activeUsers: count, newUsers: count }),
  }),
  z.object({
    metric: z.literal("businesses"),
    ...common,
    categoryDistribution: z.array(
      z.object({
        category: z.string(),
        name: z.string(),
        count,
        transactions: count,
        amount: won,
      }),
    ),
    summary: z.object({ totalBusinesses: count, activeBusinesses: count, newBusinesses: count }),
  }),
  z.object({
    metric: z.literal("mileage"),
    ...common,
    chartData: z.array(z.object({ date, earned: won, used: won })),
    summary: z.object({ balance: won, earned: won, used: won }),
  }),
  z.object({
    metric: z.literal("coupons"),
    ...common,
    typeDistribution: z.array(
      z.object({ type: z.string(), issued: count, used: count, discount: won }),
    ),
    summary: z.object({ issued: count, used: count, discount: won }),
  }),
]);

const word = z.enum(["healthy", "unhealthy"]);

export const realtimeOutput = z.object({
  activeUsers: count,
  qrScansPerMinute: count,
  apiRequestsPerMinute: count,
  systemStatus: z.object({ api: word, database: word, storage: word }),
  recentActivities: z.array(
    z.object({
      type: z.enum(["coupon", "mileage", "discount"]),
      businessName: z.string(),
      amount: won,
      timestamp: instant,
    }),
  ),
});
