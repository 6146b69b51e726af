import { createHash } from "node:crypto";
import type { Db } from "@buzz/db";
import { settlementStatements } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { carriedBy } from "./adjustments.js";
import { csvOf } from "./file.js";
import { detailOutput } from "./schemas.js";
import { settledUses } from "./settled-uses.js";
import type { Statement } from "./statement.js";

/** A statement as it is stored: instants as ISO text. */
const storedBody = z.object({
  settlementNo: z.string(),
  totalAmount: z.int(),
  transactions: withInstants(detailOutput.shape.transactions),
  adjustments: withInstants(detailOutput.shape.adjustments),
});

function withInstants<S extends z.ZodType>(schema: S) {
  return z.unknown().transform((value) => schema.parse(revived(value)));
}

/** ISO text under `at`, at any depth, as an instant. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "at" && typeof inner === "string" ? new Date(inner) : revived(inner),
    ]),
  );
}

/** SHA-256 of a statement: of its CSV in Korean, so that anybody with the file can check it. */
export const hashOfStatement = (statement: Statement): string =>
  createHash("sha256").update(csvOf(statement, "ko")).digest("hex");

/** Fixes what a settlement's statement says, for good: names that change later change nothing in it. */
export async function issueStatement(
  tx: Db,
  { id, ...head }: { id: string; settlementNo: string; totalAmount: number },
  issuedAt: Date,
): Promise<void> {
  const statement = {
    ...head,
    transactions: await settledUses(tx, id),
    adjustments: await carriedBy(tx, id),
  };
  await tx.insert(settlementStatements).values({
    settlementId: id,
    body: JSON.stringify(statement),
    sha256: hashOfStatement(statement),
    issuedAt,
  });
}

/** The statement that was issued; undefined for a settlement that is older than statements. */
export async function readStatement(db: Db, settlementId: string) {
  const [row] = await db
    .select()
    .from(settlementStatements)
    .where(eq(settlementStatements.settlementId, settlementId));
  if (row === undefined) return undefined;
  return { ...storedBody.parse(JSON.parse(row.body)), sha256: row.sha256, issuedAt: row.issuedAt };
}
