import type { ShopStatus } from "./shop";

/** What can be done with a shop, and the status it has then. */
export const statusAfter = {
  suspend: "suspended",
  close: "rejected",
  open: "approved",
} as const satisfies Record<string, ShopStatus>;

export type StatusDeed = keyof typeof statusAfter;

/** The deeds for a shop of a status, the most likely one last. */
export const deedsFor: Record<ShopStatus, readonly StatusDeed[]> = {
  pending: ["close", "open"],
  approved: ["close", "suspend"],
  suspended: ["close", "open"],
  rejected: ["open"],
};
