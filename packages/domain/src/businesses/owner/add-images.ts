import type { z } from "zod";
import { pictureFile } from "../../files/picture-file.js";
import { storeFiles } from "../../files/store.js";
import { checkUploads, type Upload } from "../../files/uploads.js";
import type { OwnerContext } from "../../kernel/context.js";
import { AppError } from "../../kernel/errors.js";
import { announce } from "../../kernel/outbox.js";
import { ownShop } from "../own-shop.js";
import { lockShop } from "./lock-shop.js";
import type { imagesOutput } from "./schemas.js";
import { appendImages, MOST_IMAGES, shopImages } from "./shop-images.js";

const MOST_AT_ONCE = 5;

/**
 * Adds pictures to the caller's shop: 5 in one call, 10 in all.
 *
 * @throws BUSINESS_001 the caller has no shop. UPLOAD_001 no file. UPLOAD_003 above 5 MB. UPLOAD_005 no picture.
 * @throws UPLOAD_004 too many in this call, or with those that the shop has. UPLOAD_002 the storage fails.
 */
export async function addImages(
  ctx: OwnerContext,
  uploads: readonly Upload[],
): Promise<z.output<typeof imagesOutput>> {
  const { id: businessId } = await ownShop(ctx);
  checkUploads(uploads, MOST_AT_ONCE);
  const at = ctx.clock();
  const ownerId = ctx.actor.userId;
  const pictures = await Promise.all(
    uploads.map((upload) => pictureFile(upload, { ownerId, purpose: "business", at })),
  );
  return storeFiles(ctx, pictures, async (tx) => {
    await lockShop(ctx, tx);
    const existing = (await shopImages(tx, businessId)).length;
    if (existing + pictures.length > MOST_IMAGES)
      throw new AppError("UPLOAD_004", { most: MOST_IMAGES, existing });
    const names = pictures.map(({ name }) => name);
    await appendImages(tx, { businessId, existing, at }, names);
    await announce(tx, at, [
      { topic: "business.changed", to: "everybody", payload: { businessId } },
    ]);
    return { images: await shopImages(tx, businessId) };
  });
}
