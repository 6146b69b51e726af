import { AppError } from "../kernel/errors.js";

/** Files above this size are refused. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** One file as somebody sent it; nothing that is said about it is believed. */
export type Upload = { originalName: string; bytes: Uint8Array };

/**
 * @param most how many files one call may bring.
 * @throws UPLOAD_001 no file. UPLOAD_004 too many. UPLOAD_003 one above 5 MB, which `details.file` names.
 */
export function checkUploads(
  uploads: readonly Upload[],
  most: number,
): readonly [Upload, ...Upload[]] {
  const [first, ...others] = uploads;
  if (first === undefined) throw new AppError("UPLOAD_001");
  if (uploads.length > most) throw new AppError("UPLOAD_004", { most });
  for (const { bytes, originalName } of uploads)
    if (bytes.length > MAX_FILE_BYTES)
      throw new AppError("UPLOAD_003", { file: shownName(originalName), most: MAX_FILE_BYTES });
  return [first, ...others];
}

const MAX_NAME_LENGTH = 255;

/** A file's own name, fit to be stored and shown: without folders and control characters. */
export function shownName(originalName: string): string {
  const name = originalName.split(/[/\\]/).at(-1) ?? "";
  const clean = name.replaceAll(/\p{Cc}/gu, "").slice(0, MAX_NAME_LENGTH);
  return clean.toWellFormed().trim() || "file";
}
