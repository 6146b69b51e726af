import type { Db } from "@buzz/db";
import { rewardPolicyHistory } from "@buzz/db/schema";
import type { AdminContext } from "../kernel/context.js";
import { newId } from "../kernel/ids.js";
import type { Change } from "./changes.js";

/** Adds to the history of a policy, which nobody can change. */
export async function recordChanges(
  ctx: AdminContext,
  tx: Db,
  policyId: string,
  changes: Change[],
  reason: string | undefined,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.insert(rewardPolicyHistory).values(
    changes.map((change) => ({
      ...change,
      id: newId(),
      policyId,
      actorId: ctx.actor.userId,
      reason: reason ?? null,
      at: ctx.clock(),
    })),
  );
}
