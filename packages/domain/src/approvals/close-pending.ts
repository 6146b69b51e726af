import type { Db } from "@buzz/db";
import { approvals } from "@buzz/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { statusOf } from "./present.js";

type Row = typeof approvals.$inferSelect;
type End = { status: "confirmed" | "rejected"; decidedBy: string } | { status: "withdrawn" };

/**
 * Ends the waiting of a command; of several who end it at the same moment one succeeds.
 *
 * @throws RESOURCE_003 ended already, or expired. RESOURCE_001 unknown.
 */
export async function closePending(
  ctx: AdminContext,
  tx: Db,
  id: string,
  end: End & { reason?: string },
): Promise<Row> {
  const now = ctx.clock();
  const [closed] = await tx
    .update(approvals)
    .set({ ...end, decidedAt: now })
    .where(and(eq(approvals.id, id), eq(approvals.status, "pending"), gt(approvals.expiresAt, now)))
    .returning();
  if (closed !== undefined) return closed;
  throw new AppError("RESOURCE_003", { status: statusOf(await findHeld(tx, id), now) });
}

/** @throws RESOURCE_001 unknown. */
export async function findHeld(tx: Db, id: string): Promise<Row> {
  const [row] = await tx.select().from(approvals).where(eq(approvals.id, id));
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}
