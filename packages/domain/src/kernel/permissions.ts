import type { AdminRole } from "./context.js";

type Grants = Record<AdminRole, string>;

const everything = "CRUD";

/**
 * What operators may do, by area and sub-role (rules §1): C create, R read, U update, D delete. The doors of
 * the API and what the apps show both come from here; what is not granted is refused.
 */
export const permissions = {
  system: grants(everything, "", "", ""),
  users: grants(everything, everything, "", ""),
  businesses: grants(everything, everything, "CRU", ""),
  settlements: grants(everything, everything, "R", ""),
  contents: grants(everything, everything, "", everything),
  moderation: grants(everything, everything, "", everything),
  coupons: grants(everything, everything, "", ""),
  budget: grants(everything, "R", "", ""),
  emergency: grants("U", "", "", ""),
  dashboard: grants("R", "R", "R", "R"),
  analytics: grants("R", "R", "", ""),
  audit: grants("R", "R", "", ""),
  /** To be the second operator; whose command it is, its own area says. */
  approvals: grants("RU", "RU", "", ""),
} as const satisfies Record<string, Grants>;

export type Area = keyof typeof permissions;
export const areas = [
  "system",
  "users",
  "businesses",
  "settlements",
  "contents",
  "moderation",
  "coupons",
  "budget",
  "emergency",
  "dashboard",
  "analytics",
  "audit",
  "approvals",
] as const satisfies Area[];

const letters = { create: "C", read: "R", update: "U", delete: "D" } as const;
export type Action = keyof typeof letters;
export const actions = ["create", "read", "update", "delete"] as const satisfies Action[];

/** An operator whose assignment has expired (`null`) may do nothing. */
export const may = (role: AdminRole | null, area: Area, action: Action): boolean =>
  role !== null && permissions[area][role].includes(letters[action]);

function grants(
  super_admin: string,
  admin: string,
  business_manager: string,
  content_manager: string,
): Grants {
  return { super_admin, admin, business_manager, content_manager };
}
