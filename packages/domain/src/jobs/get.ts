import { bulkJobs } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { byId } from "../kernel/schemas.js";
import { presentJob } from "./present.js";
import type { job } from "./schemas.js";

/** How far a job has come. @throws RESOURCE_001 unknown. */
export async function getJob(
  ctx: AdminContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof job>> {
  const [row] = await ctx.db.select().from(bulkJobs).where(eq(bulkJobs.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return presentJob(ctx, ctx.db, row);
}
