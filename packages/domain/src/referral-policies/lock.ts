import type { Db } from "@buzz/db";
import { rewardPolicies } from "@buzz/db/schema";
import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { amountSettingOf, lockSettings, readAmounts } from "./amount-settings.js";
import { presentPolicy } from "./present.js";
import type { policy } from "./schemas.js";

/** A policy as it is, locked until the transaction ends. @throws RESOURCE_001 unknown or deleted. */
export async function lockPolicy(
  ctx: Context,
  tx: Db,
  id: string,
): Promise<z.output<typeof policy>> {
  const [row] = await tx
    .select()
    .from(rewardPolicies)
    .where(and(eq(rewardPolicies.id, id), ne(rewardPolicies.status, "deleted")))
    // A change of the setting that is its amount may refer to the policy meanwhile.
    .for("no key update");
  if (row === undefined) throw new AppError("RESOURCE_001");
  if (amountSettingOf(row.type) !== undefined) await lockSettings(tx);
  return presentPolicy(row, await readAmounts(ctx, tx));
}
