import type { rewardPolicies } from "@buzz/db/schema";
import type { z } from "zod";
import { type Amounts, amountSettingOf } from "./amount-settings.js";
import type { policy } from "./schemas.js";

/** A policy that is not deleted, with its amount from where it is stored. */
export function presentPolicy(
  row: typeof rewardPolicies.$inferSelect,
  amounts: Amounts,
): z.output<typeof policy> {
  const { id, type, name, description, conditions, priority, createdAt, updatedAt } = row;
  const setting = amountSettingOf(type);
  return {
    id,
    type,
    name,
    description,
    reward: { type: row.rewardType, amount: setting ? amounts[setting] : (row.amount ?? 0) },
    conditions,
    priority,
    status: row.status === "active" ? "active" : "inactive",
    createdAt,
    updatedAt,
  };
}
