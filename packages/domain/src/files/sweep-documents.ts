import { businessApplications, files } from "@buzz/db/schema";
import { and, eq, inArray, isNotNull, lt, notExists, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { addDays } from "../kernel/days.js";
import { removeAll } from "./store.js";

const KEPT_DAYS = 1;
const AT_ONCE = 100;

/**
 * Removes documents that applicants uploaded a day ago or earlier and that no application names. They are locked
 * first and looked for afterwards, so that an application that names one at this moment keeps it, or is refused.
 *
 * @returns how many it removed; at most 100.
 */
export async function sweepDocuments(ctx: Context): Promise<number> {
  const names = await ctx.db.transaction(async (tx) => {
    const isNamed = tx
      .select({ id: businessApplications.id })
      .from(businessApplications)
      .where(
        and(
          eq(businessApplications.emailHash, files.applicantHash),
          sql`${businessApplications.documents} @> jsonb_build_array(jsonb_build_object('file', ${files.name}))`,
        ),
      );
    const old = await tx
      .select({ name: files.name })
      .from(files)
      .where(
        and(
          isNotNull(files.applicantHash),
          lt(files.createdAt, addDays(ctx.clock(), -KEPT_DAYS)),
          notExists(isNamed),
        ),
      )
      .limit(AT_ONCE)
      .for("update", { skipLocked: true });
    if (old.length === 0) return [];
    const locked = old.map(({ name }) => name);
    const removed = await tx
      .delete(files)
      .where(and(inArray(files.name, locked), notExists(isNamed)))
      .returning({ name: files.name });
    return removed.map(({ name }) => name);
  });
  await removeAll(ctx, names);
  return names.length;
}
