import type { z } from "zod";
import type { calculateInput, policy } from "./schemas.js";

type Case = z.output<typeof calculateInput>["context"];

/** What a policy gives in a case: its amount when every condition is met, else nothing. Amounts in P or won. */
export function rewardUnder(
  { reward, conditions }: Pick<z.output<typeof policy>, "reward" | "conditions">,
  { orderAmount = 0, rewardCount = 0, hasPhoto = false }: Case,
): { amount: number; eligible: boolean } {
  const { minOrderAmount = 0, maxRewards, photoRequired = false } = conditions;
  const eligible =
    orderAmount >= minOrderAmount &&
    (maxRewards === undefined || rewardCount < maxRewards) &&
    (hasPhoto || !photoRequired);
  return { amount: eligible ? reward.amount : 0, eligible };
}
