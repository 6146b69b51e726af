import type { z } from "zod";
import { AppError, type ErrorDetails } from "../kernel/errors.js";
import type { Stored } from "../kernel/settings.js";
import { type Settings, settingsSchema } from "../kernel/settings-schema.js";
import type { updateInput } from "./schemas.js";

/** Without the defaults: what is not given is not changed. */
const given = settingsSchema.partial().strict();

/**
 * The values to store, by key.
 *
 * @throws VALIDATION_002 for every key that is unknown, repeated or has a value that is not allowed.
 */
export function changesOf({ settings }: z.output<typeof updateInput>): Stored {
  const problems = settings.flatMap(({ key, value }, place) => {
    const repeated = settings.findIndex((one) => one.key === key) < place;
    if (repeated) return [{ field: key, message: "given twice" }];
    const { error } = given.safeParse({ [key]: value ?? null });
    return error === undefined ? [] : [{ field: key, message: error.issues[0]?.message ?? "" }];
  });
  if (problems.length > 0) throw new AppError("VALIDATION_002", problems);
  return Object.fromEntries(settings.map(({ key, value }) => [key, value ?? null]));
}

/** @throws VALIDATION_003 budgets that do not add up to the total, or thresholds that do not rise. */
export function refuseContradictions(settings: Settings): void {
  const parts =
    settings.budget_referral +
    settings.budget_coupon +
    settings.budget_event +
    settings.budget_settlement;
  const {
    budget_warning_threshold: warning,
    budget_danger_threshold: danger,
    budget_critical_threshold: critical,
  } = settings;
  const problems: ErrorDetails = [
    ...(parts === settings.budget_total
      ? []
      : [{ field: "budget_total", message: "must be the sum of its parts" }]),
    ...(warning < danger && danger < critical
      ? []
      : [{ field: "budget_warning_threshold", message: "thresholds must rise" }]),
  ];
  if (problems.length > 0) throw new AppError("VALIDATION_003", problems);
}
