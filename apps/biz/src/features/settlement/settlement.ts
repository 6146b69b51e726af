import type { RouterOutputs } from "@buzz/client";
import type { Tone } from "@buzz/ui";

export type Settlement = RouterOutputs["settlements"]["get"];
export type SettlementStatus = Settlement["status"];

export const statusTones: Record<SettlementStatus, Tone> = {
  pending: "warn",
  approved: "info",
  reconciling: "info",
  paid: "good",
  returned: "bad",
  rejected: "bad",
  cancelled: "neutral",
};

/** In the order in which a shop looks for them. */
export const statuses = [
  "pending",
  "approved",
  "paid",
  "rejected",
  "returned",
  "reconciling",
  "cancelled",
] as const satisfies readonly SettlementStatus[];
