import type { Db } from "@buzz/db";
import { files, type LookupHash } from "@buzz/db/schema";
import { eq, inArray, or } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { kindOf, thumbnailOf } from "./names.js";

const ERASED = "erased";
const AT_ONCE = 100;

/**
 * Gives all files of a person up. Their rows stay, without saying whose they were, until `sweepErasedFiles` has
 * taken the bytes away: a storage that is out of reach for a while keeps nothing for good.
 */
export async function eraseFiles(
  tx: Db,
  { userId, applicant }: { userId: string; applicant: LookupHash<"business_applications.email"> },
): Promise<void> {
  await tx
    .update(files)
    .set({ purpose: ERASED, originalName: ERASED, ownerId: null, applicantHash: null })
    .where(or(eq(files.ownerId, userId), eq(files.applicantHash, applicant)));
}

/** Takes the bytes of files away whose owners are gone, then their rows. @returns how many; at most 100 at once. */
export async function sweepErasedFiles(ctx: Context): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const erased = await tx
      .select({ name: files.name })
      .from(files)
      .where(eq(files.purpose, ERASED))
      .limit(AT_ONCE)
      .for("update", { skipLocked: true });
    const outcomes = await Promise.all(erased.map(({ name }) => removeBytes(ctx, name)));
    const gone = outcomes.filter((name) => name !== undefined);
    if (gone.length > 0) await tx.delete(files).where(inArray(files.name, gone));
    return gone.length;
  });
}

/** @returns the name, once nothing of the file is left in the storage. */
async function removeBytes({ storage }: Context, name: string): Promise<string | undefined> {
  const parts = kindOf(name) === "image" ? [name, thumbnailOf(name)] : [name];
  const outcomes = await Promise.allSettled(parts.map((part) => storage.remove(part)));
  return outcomes.every(({ status }) => status === "fulfilled") ? name : undefined;
}
