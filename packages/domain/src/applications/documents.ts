import type { Db } from "@buzz/db";
import type { ApplicationDocument, businessApplications } from "@buzz/db/schema";
import { files } from "@buzz/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { documentLink, documentNameIn } from "../files/links.js";
import type { Context, Deps } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import type { applyInput } from "./schemas.js";

type Given = NonNullable<z.output<typeof applyInput>["documents"]>;

/**
 * The documents of an application: files that its e-mail uploaded, by their names or our links to them.
 *
 * @throws VALIDATION_002 anything else, somebody else's file among it.
 */
export async function documentsOf(
  ctx: Context,
  tx: Db,
  { email, documents = [] }: { email: string; documents?: Given | undefined },
): Promise<ApplicationDocument[]> {
  if (documents.length === 0) return [];
  const chosen = documents.map((given, index): ApplicationDocument => {
    const { url, type } = typeof given === "string" ? { url: given, type: undefined } : given;
    const file = documentNameIn(ctx, url);
    if (file === undefined) throw unknownDocument(`documents.${index}`);
    return type === undefined ? { file } : { type, file };
  });
  const names = [...new Set(chosen.map(({ file }) => file))];
  const own = await tx
    .select({ name: files.name })
    .from(files)
    .where(
      and(
        inArray(files.name, names),
        eq(files.kind, "document"),
        eq(files.applicantHash, ctx.cipher.lookup("business_applications.email", email)),
      ),
    )
    .for("share");
  if (names.length !== chosen.length || own.length !== names.length)
    throw unknownDocument("documents");
  return chosen;
}

/** An application's documents as links that work for a while. */
export const linkedDocuments = (
  ctx: Pick<Deps, "serverSecret" | "clock">,
  { documents }: Pick<typeof businessApplications.$inferSelect, "documents">,
) =>
  documents.map(({ type = null, file }) => ({
    type,
    fileName: file,
    url: documentLink(ctx, file),
  }));

const unknownDocument = (field: string) =>
  new AppError("VALIDATION_002", [{ field, message: "not a document that this e-mail uploaded" }]);
