import type { z } from "zod";
import type { SignedContext } from "../kernel/context.js";
import { contentTypeOf, imageUrl, thumbnailOf } from "./names.js";
import { pictureFile } from "./picture-file.js";
import type { imageInput, imageOutput } from "./schemas.js";
import { storeFiles } from "./store.js";
import { checkUploads, type Upload } from "./uploads.js";

/**
 * Stores one picture, which everybody may see.
 *
 * @throws UPLOAD_001 no file. UPLOAD_003 above 5 MB. UPLOAD_004 more than one. UPLOAD_005 no picture.
 * @throws UPLOAD_002 the storage fails.
 */
export async function uploadImage(
  ctx: SignedContext,
  { purpose }: z.output<typeof imageInput>,
  uploads: readonly Upload[],
): Promise<z.output<typeof imageOutput>> {
  const [upload] = checkUploads(uploads, 1);
  const at = ctx.clock();
  const ownerId = ctx.actor.userId;
  const picture = await pictureFile(upload, { ownerId, purpose, at });
  const { name, bytes } = picture;
  await storeFiles(ctx, [picture], async () => {});
  return {
    url: imageUrl(name),
    thumbnailUrl: imageUrl(thumbnailOf(name)),
    fileName: name,
    size: bytes.length,
    contentType: contentTypeOf(name),
  };
}
