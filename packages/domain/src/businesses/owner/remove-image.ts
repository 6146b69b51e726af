import { businessImages, files } from "@buzz/db/schema";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { thumbnailOf } from "../../files/names.js";
import { removeAll } from "../../files/store.js";
import type { OwnerContext } from "../../kernel/context.js";
import { AppError } from "../../kernel/errors.js";
import { announce } from "../../kernel/outbox.js";
import type { byId } from "../../kernel/schemas.js";
import { lockShop } from "./lock-shop.js";
import type { imagesOutput } from "./schemas.js";
import { closeGap, shopImages } from "./shop-images.js";

/**
 * Removes a picture of the caller's shop, with its file. The others move up; when it was the main one, the first
 * of them becomes it.
 *
 * @throws RESOURCE_001 no picture of this shop. BUSINESS_001 the caller has no shop.
 */
export async function removeImage(
  ctx: OwnerContext,
  { id }: z.output<typeof byId>,
): Promise<z.output<typeof imagesOutput>> {
  const { file, images } = await ctx.db.transaction(async (tx) => {
    const { id: businessId } = await lockShop(ctx, tx);
    const [removed] = await tx
      .delete(businessImages)
      .where(and(eq(businessImages.id, id), eq(businessImages.businessId, businessId)))
      .returning({ file: businessImages.file });
    if (removed === undefined) throw new AppError("RESOURCE_001");
    await tx.delete(files).where(eq(files.name, removed.file));
    await closeGap(tx, businessId);
    await announce(tx, ctx.clock(), [
      { topic: "business.changed", to: "everybody", payload: { businessId } },
    ]);
    return { file: removed.file, images: await shopImages(tx, businessId) };
  });
  await removeAll(ctx, [file, thumbnailOf(file)]);
  return { images };
}
