import { businesses } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { detailColumns } from "./columns.js";
import type { detailOutput } from "./schemas.js";

/** One approved shop. @throws BUSINESS_001 unknown or not approved. */
export async function getBusiness(
  ctx: Context,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof detailOutput>> {
  const [row] = await ctx.db
    .select(detailColumns)
    .from(businesses)
    .where(and(eq(businesses.id, id), eq(businesses.status, "approved")));
  if (row === undefined) throw new AppError("BUSINESS_001");
  return row;
}
