import type { Db } from "@buzz/db";
import { coupons } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { AppError } from "../kernel/errors.js";

/**
 * Locks a template for a change: issues under way end first, later ones see the change.
 *
 * @throws RESOURCE_001 unknown.
 */
export async function lockTemplate(tx: Db, id: string): Promise<typeof coupons.$inferSelect> {
  const [row] = await tx.select().from(coupons).where(eq(coupons.id, id)).for("update");
  if (row === undefined) throw new AppError("RESOURCE_001");
  return row;
}
