import type { Db } from "@buzz/db";
import { businesses } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { moveShop } from "../businesses/set-status.js";
import type { Context } from "../kernel/context.js";

type Status = (typeof businesses.$inferSelect)["status"];

/** Gives the shop of an owner another status. @returns whether the owner has a shop. */
export async function moveOwnShop(
  ctx: Context,
  tx: Db,
  ownerId: string,
  { status, reason }: { status: Status; reason?: string | undefined },
): Promise<boolean> {
  const [shop] = await tx
    .select({ id: businesses.id })
    .from(businesses)
    .where(eq(businesses.ownerId, ownerId));
  if (shop === undefined) return false;
  await moveShop(ctx, tx, { id: shop.id, status, reason: reason ?? null });
  return true;
}
