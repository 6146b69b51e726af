import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import type { OwnerContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";

/** The caller's shop, always from the token. @throws BUSINESS_001 when the caller has none. */
export async function ownShop(ctx: OwnerContext) {
  const [shop] = await ctx.db
    .select()
    .from(businesses)
    .where(eq(businesses.ownerId, ctx.actor.userId));
  if (shop === undefined) throw new AppError("BUSINESS_001");
  return shop;
}
