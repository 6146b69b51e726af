import { rewardPolicies } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { readAmounts } from "./amount-settings.js";
import { presentPolicy } from "./present.js";
import type { byType, policy } from "./schemas.js";

/** The active policy of a type. @throws RESOURCE_001 there is none. */
export async function getPolicy(
  ctx: AdminContext,
  { type }: z.output<typeof byType>,
): Promise<z.output<typeof policy>> {
  const [[row], amounts] = await Promise.all([
    ctx.db
      .select()
      .from(rewardPolicies)
      .where(and(eq(rewardPolicies.type, type), eq(rewardPolicies.status, "active"))),
    readAmounts(ctx, ctx.db),
  ]);
  if (row === undefined) throw new AppError("RESOURCE_001");
  return presentPolicy(row, amounts);
}
