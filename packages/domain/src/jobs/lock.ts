import type { Db } from "@buzz/db";
import { bulkJobs } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

/** Locks a job: parts under way end first, none begins. @throws RESOURCE_001 unknown. */
export async function lockJob(tx: Db, id: string): Promise<typeof bulkJobs.$inferSelect> {
  const [row] = await tx.select().from(bulkJobs).where(eq(bulkJobs.id, id)).for("update");
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}
