import type { Db } from "@buzz/db";
import { businessApplications } from "@buzz/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/**
 * Closes a pending application; of two operators at the same moment one succeeds.
 *
 * @throws BUSINESS_004 unknown. BUSINESS_005 already processed or expired.
 */
export async function closeApplication(
  ctx: AdminContext,
  tx: Db,
  id: string,
  outcome: { status: "approved" } | { status: "rejected"; rejectionReason: string },
) {
  const now = ctx.clock();
  const [closed] = await tx
    .update(businessApplications)
    .set({ ...outcome, reviewedAt: now, reviewedBy: ctx.actor.userId })
    .where(
      and(
        eq(businessApplications.id, id),
        eq(businessApplications.status, "pending"),
        gt(businessApplications.expiresAt, now),
      ),
    )
    .returning();
  if (closed !== undefined) return closed;
  const [existing] = await tx
    .select({ id: businessApplications.id })
    .from(businessApplications)
    .where(eq(businessApplications.id, id));
  throw new AppError(existing === undefined ? "BUSINESS_004" : "BUSINESS_005");
}
