import type { Db } from "@buzz/db";
import { userCoupons } from "@buzz/db/schema";
import { and, asc, eq } from "drizzle-orm";
import { endCoupons } from "../coupons/end.js";
import type { Context } from "../kernel/context.js";

/** Expires a user's unused coupons; what was reserved for them returns to its budgets. @returns how many. */
export async function releaseCoupons(ctx: Context, tx: Db, userId: string): Promise<number> {
  const unused = await tx
    .select()
    .from(userCoupons)
    .where(and(eq(userCoupons.userId, userId), eq(userCoupons.status, "active")))
    .orderBy(asc(userCoupons.id))
    .for("update");
  await endCoupons(ctx, tx, unused);
  return unused.length;
}
