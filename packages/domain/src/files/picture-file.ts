import type { z } from "zod";
import { newImageName, thumbnailOf } from "./names.js";
import { drawPicture } from "./pictures.js";
import type { imageInput } from "./schemas.js";
import type { NewFile } from "./store.js";
import { shownName, type Upload } from "./uploads.js";

type Purpose = z.output<typeof imageInput>["purpose"];

/** Makes an upload a picture of Buzz, with a thumbnail. @throws what `drawPicture` throws. */
export async function pictureFile(
  { originalName, bytes }: Upload,
  { ownerId, purpose, at }: { ownerId: string; purpose: Purpose; at: Date },
): Promise<NewFile> {
  const { full, thumbnail } = await drawPicture(bytes);
  const name = newImageName();
  return {
    name,
    kind: "image",
    purpose,
    originalName: shownName(originalName),
    ownerId,
    createdAt: at,
    bytes: full,
    companions: [{ name: thumbnailOf(name), bytes: thumbnail }],
  };
}
