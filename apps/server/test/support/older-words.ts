import { z } from "zod";
import type { Input } from "./transports.js";

const settings = z.object({
  yearMonth: z.string(),
  totalBudget: z.number(),
  categories: z.record(z.string(), z.number()),
  controls: z.record(z.string(), z.number()),
});

const emergency = z.object({
  action: z.string(),
  reason: z.string(),
  services: z.array(z.string()).optional(),
});

/** Addresses whose bodies have another form: what a client there says for the same input. */
const olderWords: Readonly<Record<string, (input: Input) => Input>> = {
  "POST /admin/budget/policy": (input) => {
    const { yearMonth, totalBudget, categories, controls } = settings.parse(input);
    const { dailyLimit, ...thresholds } = controls;
    return {
      yearMonth,
      monthlyLimits: { total: totalBudget, ...categories },
      dailyLimits: { total: dailyLimit },
      alertThresholds: Object.values(thresholds).toReversed(),
    };
  },
  "POST /admin/budget/emergency": (input) => {
    const { action, reason, services } = emergency.parse(input);
    return { enabled: action !== "resume", reason, restrictions: services };
  },
  "POST /admin/budget/kill-switch": (input) => {
    const { action, reason } = emergency.parse(input);
    return { enabled: action !== "resume", reason };
  },
  "POST /settlement/request": ({ totalAmount }) => ({ amount: totalAmount }),
};

/** An input as a client of an alias sends it; most say it as everybody does. */
export const inWordsOf = (row: string, input: Input): Input => olderWords[row]?.(input) ?? input;
