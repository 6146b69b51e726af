import type { Db } from "@buzz/db";
import { files } from "@buzz/db/schema";
import type { Context } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { sha256 } from "../kernel/ids.js";
import { contentTypeOf } from "./names.js";

export type NewFile = Omit<typeof files.$inferInsert, "contentType" | "size" | "sha256"> & {
  bytes: Uint8Array;
  /** What lies beside it under a name of its own, and goes with it. */
  companions?: { name: string; bytes: Uint8Array }[];
};

/**
 * Stores files with their rows and whatever `record` writes, in one transaction: all of it or nothing. The bytes
 * come first, so that no row ever names a file that is not there.
 *
 * @throws UPLOAD_002 when the storage fails.
 */
export async function storeFiles<T>(
  ctx: Context,
  newFiles: readonly NewFile[],
  record: (tx: Db) => Promise<T>,
): Promise<T> {
  const parts = newFiles.flatMap(({ name, bytes, companions = [] }) => [
    { name, bytes },
    ...companions,
  ]);
  try {
    await putAll(ctx, parts);
    return await ctx.db.transaction(async (tx) => {
      if (newFiles.length > 0) await tx.insert(files).values(newFiles.map(rowOf));
      return record(tx);
    });
  } catch (error) {
    await removeAll(
      ctx,
      parts.map(({ name }) => name),
    );
    throw error;
  }
}

/** Takes files out of the storage once nothing names them; one that stays behind is seen by nobody. */
export async function removeAll({ storage }: Context, names: readonly string[]): Promise<void> {
  await Promise.allSettled(names.map((name) => storage.remove(name)));
}

async function putAll(
  { storage }: Context,
  parts: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  const outcomes = await Promise.allSettled(
    parts.map(({ name, bytes }) => storage.put(name, bytes, contentTypeOf(name))),
  );
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) throw new AppError("UPLOAD_002", undefined, { cause: failed.reason });
}

const rowOf = ({ bytes, companions: _, ...row }: NewFile): typeof files.$inferInsert => ({
  ...row,
  contentType: contentTypeOf(row.name),
  size: bytes.length,
  sha256: sha256(bytes),
});
