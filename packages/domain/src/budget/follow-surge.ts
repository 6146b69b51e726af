import { budgetPace, budgetSurges } from "@buzz/db/schema";
import { isNull, lt } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { HOUR_MS } from "../kernel/days.js";
import { closeSurge, lockPace, readPace } from "./surge.js";

/**
 * Ends a surge that is over, so that its alert ends and operators are told, and forgets what was promised more than an
 * hour ago. Any number of instances may look. Returns how many ended.
 */
export async function endSurge(ctx: Context): Promise<number> {
  await ctx.db
    .delete(budgetPace)
    .where(lt(budgetPace.second, new Date(ctx.clock().getTime() - HOUR_MS)));
  const [open] = await ctx.db
    .select({ id: budgetSurges.id })
    .from(budgetSurges)
    .where(isNull(budgetSurges.endedAt));
  if (open === undefined || (await readPace(ctx, ctx.db)).since !== null) return 0;
  return ctx.db.transaction(async (tx) => {
    await lockPace(tx);
    if ((await readPace(ctx, tx)).since !== null) return 0;
    return (await closeSurge(ctx, tx, null)) ? 1 : 0;
  });
}
