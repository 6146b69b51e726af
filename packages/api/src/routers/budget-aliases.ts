import { monthOf } from "@buzz/domain";
import { emergencyInput, type saveSettingsInput } from "@buzz/domain/budget/schemas";
import { z } from "zod";
import { aliasBody } from "../meta.js";

const won = z.int().min(0);
const percent = z.number().min(0).max(100);

const policyBody = z.object({
  yearMonth: z.string().max(7).optional(),
  monthlyLimits: z.object({ total: won, referral: won, coupon: won, event: won, settlement: won }),
  dailyLimits: z.object({ total: won.optional() }).optional(),
  alertThresholds: z.array(percent).length(3).optional(),
  autoSuspendThreshold: percent.optional(),
});

function thresholdsOf({ alertThresholds, autoSuspendThreshold }: z.output<typeof policyBody>) {
  const [warningThreshold, dangerThreshold, criticalThreshold = autoSuspendThreshold] = (
    alertThresholds ?? []
  ).toSorted((one, other) => one - other);
  return { warningThreshold, dangerThreshold, criticalThreshold };
}

/** `POST /admin/budget/policy`; without a month it means this one. */
export const policy = aliasBody(policyBody, (body, at): z.input<typeof saveSettingsInput> => {
  const { total, ...categories } = body.monthlyLimits;
  return {
    yearMonth: body.yearMonth ?? monthOf(at),
    totalBudget: total,
    categories,
    controls: { dailyLimit: body.dailyLimits?.total, ...thresholdsOf(body) },
  };
});

const NO_REASON = "No reason was given.";

/** `POST /admin/budget/emergency` */
export const emergencySwitch = aliasBody(
  z.object({
    enabled: z.boolean(),
    reason: z.string().optional(),
    restrictions: emergencyInput.shape.services,
  }),
  ({ enabled, reason = NO_REASON, restrictions }): z.input<typeof emergencyInput> => ({
    action: enabled ? "emergency_stop" : "resume",
    services: restrictions,
    reason,
  }),
);

/** `POST /admin/budget/kill-switch` */
export const killSwitch = aliasBody(
  z.object({ enabled: z.boolean(), reason: z.string() }),
  ({ enabled, reason }): z.input<typeof emergencyInput> => ({
    action: enabled ? "emergency_stop" : "resume",
    reason,
  }),
);
