import type { Settings } from "../kernel/settings-schema.js";

/** Won and points from which a second operator is needed; null needs none for any. */
const leasts = ["maker_checker_payout_min", "maker_checker_points_min"] as const;
const switches = [
  "maker_checker_budget",
  "maker_checker_roles",
  "maker_checker_resume",
] as const satisfies (keyof Settings)[];

/**
 * Whether a change of the settings, where operators are hired by two, lets a command pass by one that needs two before
 * it. Where one may hire another there is no such hold: whoever wants to be two hires the second.
 */
export function loosens(before: Settings, after: Settings): boolean {
  const none = Number.POSITIVE_INFINITY;
  return (
    before.maker_checker_roles &&
    (leasts.some((key) => (after[key] ?? none) > (before[key] ?? none)) ||
      switches.some((key) => before[key] && !after[key]))
  );
}
