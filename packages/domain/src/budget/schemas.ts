import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { day, instant, month, won } from "../kernel/schemas.js";
import { stage } from "./stage.js";

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
  alerts: z.array(z.object({ level: stage, message: z.string(), threshold: z.number() })),
});

export const executionsInput = z
  .object({
    startDate: day.optional(),
    endDate: day.optional(),
    category: category.optional(),
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
