import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns.js";
import { users } from "./identity.js";
import { lookupHash } from "./sealed.js";

export const fileKind = pgEnum("file_kind", ["image", "document"]);

/** Uploaded files; the bytes lie in the storage under `name`. Documents are private. */
export const files = pgTable(
  "files",
  {
    name: text().primaryKey(),
    kind: fileKind().notNull(),
    purpose: text().notNull(),
    originalName: text().notNull(),
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    ownerId: uuid().references(() => users.id),
    /** Whose apply token brought a document, before there is an account: found by the e-mail of an application. */
    applicantHash: lookupHash("business_applications.email"),
    createdAt: createdAt(),
  },
  (t) => [
    index("files_owner_idx").on(t.ownerId, t.createdAt),
    index("files_applicant_idx").on(t.applicantHash),
    index("files_erased_idx").on(t.name).where(sql`${t.purpose} = 'erased'`),
  ],
);
