import { AppError } from "../kernel/errors.js";
import type { DocumentExtension } from "./names.js";
import { drawScan } from "./pictures.js";

const PDF_START = Buffer.from("%PDF-");
const PDF_END = Buffer.from("%%EOF");
/** Where readers look for the end, at most this far from the last byte. */
const PDF_TAIL_BYTES = 1024;

/**
 * Reads a document by its content, whatever its name says: a PDF stays as it is, a scan is drawn anew.
 *
 * @throws UPLOAD_005 neither PDF nor JPG nor PNG.
 */
export async function readDocument(
  bytes: Uint8Array,
): Promise<{ bytes: Uint8Array; extension: DocumentExtension }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, PDF_START.length).equals(PDF_START)) return drawScan(bytes);
  if (!file.subarray(-PDF_TAIL_BYTES).includes(PDF_END)) throw new AppError("UPLOAD_005");
  return { bytes, extension: "pdf" };
}
