import type { Upload } from "@buzz/domain/files";
import sharp from "sharp";

/** Reading SVG is shut off in the whole process, for uploads; it is on while a drawing of ours is read. */
const readsSvg = { operation: ["VipsForeignLoadSvgBuffer"] };

/** A drawing as an upload. @param svg its inside, on a board of 800 × 500. */
export async function drawn(name: string, svg: string): Promise<Upload> {
  const board = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500" viewBox="0 0 800 500">${svg}</svg>`;
  sharp.unblock(readsSvg);
  try {
    const bytes = await sharp(Buffer.from(board)).png({ compressionLevel: 1 }).toBuffer();
    return { originalName: `${name}.png`, bytes };
  } finally {
    sharp.block(readsSvg);
  }
}
