import type { z } from "zod";
import type { Context } from "../kernel/context.js";
import { readDocument } from "./documents.js";
import { documentLink } from "./links.js";
import { contentTypeOf, newDocumentName } from "./names.js";
import { refuseMalware } from "./refuse-malware.js";
import type { documentsOutput } from "./schemas.js";
import { type NewFile, storeFiles } from "./store.js";
import { checkUploads, shownName, type Upload } from "./uploads.js";

const MOST = 3;

/** Whose documents they are: a shop owner's, or an applicant's who has no account yet. */
export type Holder = { ownerId: string } | { applicantEmail: string };

/**
 * Stores private documents of a shop: PDF, JPG or PNG, 3 at most.
 *
 * @throws UPLOAD_001 no file. UPLOAD_003 above 5 MB. UPLOAD_004 more than 3. UPLOAD_005 another type, or malware.
 * @throws UPLOAD_002 the storage or the malware scanner fails.
 */
export async function uploadDocuments(
  ctx: Context,
  holder: Holder,
  uploads: readonly Upload[],
): Promise<z.output<typeof documentsOutput>> {
  checkUploads(uploads, MOST);
  const held =
    "ownerId" in holder
      ? holder
      : {
          applicantHash: ctx.cipher.lookup("business_applications.email", holder.applicantEmail),
        };
  const documents = await Promise.all(
    uploads.map(async ({ originalName, bytes: sent }): Promise<NewFile> => {
      const { bytes, extension } = await readDocument(sent);
      await refuseMalware(ctx, sent);
      return {
        name: newDocumentName(extension),
        kind: "document",
        purpose: "business",
        originalName: shownName(originalName),
        ...held,
        createdAt: ctx.clock(),
        bytes,
      };
    }),
  );
  await storeFiles(ctx, documents, async () => {});
  return {
    uploadedFiles: documents.map(({ name, originalName, bytes }) => ({
      originalName,
      fileName: name,
      publicUrl: documentLink(ctx, name),
      size: bytes.length,
      contentType: contentTypeOf(name),
    })),
    totalUploaded: documents.length,
  };
}
