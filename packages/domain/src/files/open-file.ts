import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { isValid } from "./links.js";
import { contentTypeOf, kindOf } from "./names.js";

type Asked = { name: string; expires?: string | undefined; signature?: string | undefined };

/**
 * A stored file: a picture for everybody, a document for whoever holds a valid link.
 *
 * @throws RESOURCE_001 no such file, or no valid link to it. UPLOAD_002 the storage fails.
 */
export async function openFile(
  ctx: Context,
  { name, expires = "", signature = "" }: Asked,
): Promise<{ kind: "image" | "document"; bytes: Uint8Array; contentType: string }> {
  const kind = kindOf(name);
  if (kind === undefined) throw new AppError("RESOURCE_001");
  if (kind === "document" && !isValid(ctx, { name, expires, signature }))
    throw new AppError("RESOURCE_001");
  const bytes = await ctx.storage.get(name).catch((cause: unknown) => {
    throw new AppError("UPLOAD_002", undefined, { cause });
  });
  if (bytes === undefined) throw new AppError("RESOURCE_001");
  return { kind, bytes, contentType: contentTypeOf(name) };
}
