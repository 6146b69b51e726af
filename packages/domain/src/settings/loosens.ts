import type { Settings } from "../kernel/settings-schema.js";

/** Won and points from which a second operator is needed; null needs none for any. */
const leasts = ["maker_checker_payout_min", "maker_checker_points_min"] as const;
const switches = [
  "maker_checker_budget",
  "maker_checker_roles",
  "maker_checker_resume",
] as const satisfies (keyof Settings)[];

/** Whether some command needs a second operator before a change of the settings, and not after it. */
export function loosens(before: Settings, after: Settings): boolean {
  const none = Number.POSITIVE_INFINITY;
  return (
    leasts.some((key) => (after[key] ?? none) > (before[key] ?? none)) ||
    switches.some((key) => before[key] && !after[key])
  );
}
