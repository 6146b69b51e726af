import type { Db } from "@buzz/db";
import { businessApplications } from "@buzz/db/schema";
import { and, eq, lte } from "drizzle-orm";
import type { Context } from "../kernel/context.js";

/** Closes applications that nobody decided in time. Returns how many. */
export const expireApplications = (ctx: Context): Promise<number> =>
  closeExpired(ctx.db, ctx.clock());

/** The clock ends an application, whether or not the job has passed. */
export async function closeExpired(db: Db, now: Date): Promise<number> {
  const closed = await db
    .update(businessApplications)
    .set({ status: "expired" })
    .where(
      and(eq(businessApplications.status, "pending"), lte(businessApplications.expiresAt, now)),
    )
    .returning({ id: businessApplications.id });
  return closed.length;
}
