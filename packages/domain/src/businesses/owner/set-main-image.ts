import { businessImages } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { OwnerContext } from "../../kernel/context.js";
import { AppError } from "../../kernel/errors.js";
import { announce } from "../../kernel/outbox.js";
import type { byId } from "../../kernel/schemas.js";
import { lockShop } from "./lock-shop.js";
import type { imagesOutput } from "./schemas.js";
import { shopImages } from "./shop-images.js";

/**
 * Makes a picture the one that a shop is shown with first; its place among the others stays.
 *
 * @throws RESOURCE_001 no picture of this shop. BUSINESS_001 the caller has no shop.
 */
export async function setMainImage(
  ctx: OwnerContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof imagesOutput>> {
  return ctx.db.transaction(async (tx) => {
    const { id: businessId } = await lockShop(ctx, tx);
    const ofShop = eq(businessImages.businessId, businessId);
    await tx
      .update(businessImages)
      .set({ isMain: false })
      .where(and(ofShop, eq(businessImages.isMain, true)));
    const chosen = await tx
      .update(businessImages)
      .set({ isMain: true })
      .where(and(ofShop, eq(businessImages.id, id)))
      .returning({ id: businessImages.id });
    if (chosen.length === 0) throw new AppError("RESOURCE_001");
    await announce(tx, ctx.clock(), [
      { topic: "business.changed", to: "everybody", payload: { businessId } },
    ]);
    return { images: await shopImages(tx, businessId) };
  });
}
