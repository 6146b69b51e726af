import type { Db } from "@buzz/db";
import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { OwnerContext } from "../../kernel/context.js";
import { AppError } from "../../kernel/errors.js";

/** Locks the caller's shop, so that changes of it follow one another. @throws BUSINESS_001 when there is none. */
export async function lockShop(ctx: OwnerContext, tx: Db) {
  const [shop] = await tx
    .select()
    .from(businesses)
    .where(eq(businesses.ownerId, ctx.actor.userId))
    .for("update");
  if (shop === undefined) throw new AppError("BUSINESS_001");
  return shop;
}
