import sharp from "sharp";
import type { Upload } from "../../src/files/index.js";

type Shape = { width?: number; height?: number };

/** A plain red picture. */
export const picture = ({ width = 40, height = 20 }: Shape = {}) =>
  sharp({ create: { width, height, channels: 3, background: "red" } });

/** A picture as somebody uploads it. */
export const photo = async (originalName = "photo.png", shape: Shape = {}): Promise<Upload> => ({
  originalName,
  bytes: await picture(shape).png().toBuffer(),
});

export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

export const upload = (bytes: Uint8Array, originalName = "file"): Upload => ({
  originalName,
  bytes,
});
