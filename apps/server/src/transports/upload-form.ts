import { AppError } from "@buzz/domain";
import { MAX_FILE_BYTES, type Upload } from "@buzz/domain/files";
import type { FastifyRequest } from "fastify";

export type Form = { fields: Readonly<Record<string, string>>; files: readonly Upload[] };

const MAX_FIELDS = 10;
const MAX_FIELD_BYTES = 1_000;

/**
 * Reads a form with at most `most` files; a file counts whatever its field is called, an empty choice does not.
 *
 * @throws UPLOAD_001 no body. UPLOAD_003 a file above 5 MB. UPLOAD_004 too many. VALIDATION_006 no form.
 * @throws VALIDATION_002 a broken form.
 */
export async function readForm(request: FastifyRequest, most: number): Promise<Form> {
  if (!request.isMultipart())
    throw new AppError(
      request.headers["content-type"] === undefined ? "UPLOAD_001" : "VALIDATION_006",
    );
  const limits = {
    files: most,
    fileSize: MAX_FILE_BYTES,
    fields: MAX_FIELDS,
    fieldSize: MAX_FIELD_BYTES,
    parts: most + MAX_FIELDS,
  };
  const fields = new Map<string, string>();
  const files: Upload[] = [];
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === "field") {
        if (typeof part.value === "string") fields.set(part.fieldname, part.value);
        continue;
      }
      const bytes = await part.toBuffer();
      if (part.filename !== "" || bytes.length > 0)
        files.push({ originalName: part.filename, bytes });
    }
  } catch (cause) {
    throw new AppError(codeOf(cause), undefined, { cause });
  }
  return { fields: Object.fromEntries(fields), files };
}

function codeOf(cause: unknown) {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "FST_REQ_FILE_TOO_LARGE") return "UPLOAD_003";
  return code === "FST_FILES_LIMIT" ? "UPLOAD_004" : "VALIDATION_002";
}
