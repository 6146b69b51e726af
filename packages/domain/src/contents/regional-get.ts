import { regionalContents } from "@buzz/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { detailColumns } from "./regional-columns.js";
import type { regionalOutput } from "./schemas.js";
import { seenBy, seesAll, visibleTo } from "./visibility.js";

/**
 * One content about the region; every reading counts as a view, but those of its editors.
 *
 * @throws RESOURCE_001 unknown or not shown.
 */
export async function getRegional(
  ctx: Context,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof regionalOutput>> {
  const where = and(eq(regionalContents.id, id), visibleTo(ctx, regionalContents));
  const [row] = seesAll(ctx.actor)
    ? await ctx.db.select(detailColumns).from(regionalContents).where(where)
    : await ctx.db
        .update(regionalContents)
        .set({ viewCount: sql`${regionalContents.viewCount} + 1` })
        .where(where)
        .returning(detailColumns);
  if (row === undefined) throw new AppError("RESOURCE_001");
  return seenBy(ctx, row);
}
