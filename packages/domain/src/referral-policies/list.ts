import { rewardPolicies } from "@buzz/db/schema";
import { asc, desc, ne } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { readAmounts } from "./amount-settings.js";
import { presentPolicy } from "./present.js";
import type { listOutput } from "./schemas.js";

/** More than anybody keeps; the active ones, at most one of each type, come first. */
const SHOWN = 200;

/** Policies that are not deleted: active ones first, then by type, the newest first. */
export async function listPolicies(ctx: AdminContext): Promise<z.output<typeof listOutput>> {
  const [rows, amounts] = await Promise.all([
    ctx.db
      .select()
      .from(rewardPolicies)
      .where(ne(rewardPolicies.status, "deleted"))
      .orderBy(
        asc(rewardPolicies.status),
        asc(rewardPolicies.type),
        desc(rewardPolicies.updatedAt),
        desc(rewardPolicies.id),
      )
      .limit(SHOWN),
    readAmounts(ctx, ctx.db),
  ]);
  return { items: rows.map((row) => presentPolicy(row, amounts)) };
}
