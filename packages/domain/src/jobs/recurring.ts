import { recurringJobs } from "@buzz/db/schema";
import { asc } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { jobName } from "./names.js";
import { rhythmOf } from "./schedule.js";
import type { recurringOutput } from "./schemas.js";

/** What Buzz does by itself, when it last did, and what is overdue. */
export async function listRecurringJobs(
  ctx: AdminContext,
): Promise<z.output<typeof recurringOutput>> {
  const rows = await ctx.db.select().from(recurringJobs).orderBy(asc(recurringJobs.name));
  const items = rows.map(({ knownSince: _, ...row }) => ({
    ...row,
    title: jobName(row.name, ctx.locale),
    ...rhythmOf(row.name, ctx.clock()),
  }));
  return { items };
}
