import { z } from "zod";
import { month, won } from "../kernel/schemas.js";

export const monthlyInput = z.object({ yearMonth: month });

/** What was reached of a target; null where it cannot be told. */
const kpi = z.object({
  target: z.number(),
  actual: z.number().nullable(),
  achievementRate: z.number().nullable(),
});

export const monthlyOutput = z.object({
  yearMonth: z.string(),
  kpi: z.object({ newUsers: kpi, activeReferrers: kpi, businessParticipation: kpi }),
  budgetEfficiency: z.object({
    costPerUser: won.nullable(),
    referralROI: z.number().nullable(),
    settlementPerBusiness: won.nullable(),
  }),
});
