import pLimit from "p-limit";
import sharp, { type Sharp } from "sharp";
import { AppError } from "../kernel/errors.js";

/** Only these formats are read at all, whatever else the library knows. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
  ],
});

/** A small file can unfold into far more; a phone's picture has 12 to 48 million. */
const MAX_PIXELS = 50_000_000;
const MAX_SECONDS = 10;
const MAX_SIDE = 1600;
const THUMBNAIL_SIDE = 300;

type Format = "jpeg" | "png" | "webp" | "gif";

/** Each picture may unfold into 200 MB. */
const fewAtOnce = pLimit(2);

/**
 * Reads a picture by its content and draws it anew: upright, at most 1600 px, as WebP, with a thumbnail of at
 * most 300 px. Everything but what is seen stays behind: EXIF, place, comments, other files in its tail. Of a
 * moving picture the first frame stays.
 *
 * @throws UPLOAD_005 no picture of an accepted format, broken, or of more than 50 million pixels.
 */
export async function drawPicture(bytes: Uint8Array): Promise<{ full: Buffer; thumbnail: Buffer }> {
  return drawn(bytes, ["jpeg", "png", "webp", "gif"], async (picture) => {
    const full = await within(picture, MAX_SIDE).webp({ quality: 82 }).toBuffer();
    const thumbnail = await within(sharp(full), THUMBNAIL_SIDE).webp({ quality: 75 }).toBuffer();
    return { full, thumbnail };
  });
}

/** Draws a scanned document anew in its own size and format. @throws UPLOAD_005 as `drawPicture` does. */
export async function drawScan(
  bytes: Uint8Array,
): Promise<{ bytes: Buffer; extension: "jpg" | "png" }> {
  return drawn(bytes, ["jpeg", "png"], async (picture, format) =>
    format === "png"
      ? { bytes: await picture.png().toBuffer(), extension: "png" }
      : { bytes: await picture.jpeg({ quality: 90 }).toBuffer(), extension: "jpg" },
  );
}

async function drawn<T>(
  bytes: Uint8Array,
  accepted: readonly Format[],
  draw: (picture: Sharp, format: Format) => Promise<T>,
): Promise<T> {
  return fewAtOnce(async () => {
    try {
      const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "truncated" })
        .autoOrient()
        .timeout({ seconds: MAX_SECONDS });
      const metadata = await picture.metadata();
      const format = accepted.find((name) => name === metadata.format);
      if (format !== undefined) return await draw(picture, format);
    } catch (cause) {
      throw new AppError("UPLOAD_005", undefined, { cause });
    }
    throw new AppError("UPLOAD_005");
  });
}

const within = (picture: Sharp, side: number) =>
  picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
