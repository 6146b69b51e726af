import { marketerContents } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { marketerColumns } from "./marketer-columns.js";
import type { marketerOutput } from "./schemas.js";
import { seenBy, visibleTo } from "./visibility.js";

/** One content for those who invite others. @throws RESOURCE_001 unknown or not shown. */
export async function getMarketer(
  ctx: SignedContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof marketerOutput>> {
  const [row] = await ctx.db
    .select(marketerColumns)
    .from(marketerContents)
    .where(and(eq(marketerContents.id, id), visibleTo(ctx, marketerContents)));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return seenBy(ctx, row);
}
