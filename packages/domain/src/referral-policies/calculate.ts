import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { getPolicy } from "./get.js";
import { rewardUnder } from "./reward-under.js";
import type { calculateInput, calculateOutput } from "./schemas.js";

/** What the active policy of a type gives in a case; nothing is granted. @throws RESOURCE_001 there is none. */
export async function calculateReward(
  ctx: AdminContext,
  { type, context }: z.output<typeof calculateInput>,
): Promise<z.output<typeof calculateOutput>> {
  const policy = await getPolicy(ctx, { type });
  return { ...rewardUnder(policy, context), policy };
}
