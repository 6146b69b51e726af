import { createHash } from "node:crypto";
import type { Db } from "@buzz/db";
import { bankFileLines, bankFiles, bankResults } from "@buzz/db/schema";
import { and, eq, notExists } from "drizzle-orm";
import type { z } from "zod";
import { recordAudit } from "../kernel/audit.js";
import type { AdminContext } from "../kernel/context.js";
import { AppError } from "../kernel/errors.js";
import { newId } from "../kernel/ids.js";
import { applyLines } from "./apply-result.js";
import { checkResult } from "./check-result.js";
import { type Problem, problem } from "./problems.js";
import { type ResultLine, readResult } from "./read-result.js";
import type { importInput, importOutput } from "./schemas.js";

const CHUNK = 1_000;
/** Of a file that is wrong all over, the first are enough. */
const SHOWN = 100;

/**
 * Books what the bank says came of a file's transfers. First the whole result is checked, and refused as a whole; then
 * it is applied, a thousand lines in each transaction. The same result again goes on where it was cut off, and changes
 * nothing when it was done.
 *
 * @throws RESOURCE_001 unknown file. RESOURCE_003 it was cancelled. VALIDATION_003 with a list of `line <number>` and what is wrong with it, in the caller's language.
 * @throws SETTLEMENT_005 an operator has settled one meanwhile: lines before it are applied, the rest is not.
 */
export async function importBankResult(
  ctx: AdminContext,
  { id: fileId, content }: z.output<typeof importInput>,
): Promise<z.output<typeof importOutput>> {
  const bytes = Buffer.from(content, "base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const [file] = await ctx.db
    .select({ fileNo: bankFiles.fileNo, status: bankFiles.status })
    .from(bankFiles)
    .where(eq(bankFiles.id, fileId));
  if (file === undefined) throw new AppError("RESOURCE_001");
  if (file.status === "cancelled") throw new AppError("RESOURCE_003", { status: file.status });
  const { lines, problems: unreadable } = readResult(bytes, file.fileNo);
  refuse(ctx, unreadable);
  const { open, problems, missing } = await checkResult(ctx.db, fileId, lines);
  refuse(ctx, problems);
  await record(ctx, { fileId, sha256, lines: lines.length });
  for (let from = 0; from < open.length; from += CHUNK)
    await applyLines(ctx, fileId, open.slice(from, from + CHUNK));
  await close(ctx.db, fileId);
  return {
    fileNo: file.fileNo,
    sha256,
    repeated: open.every(({ outcome }) => outcome === "unknown"),
    lines: lines.length,
    paid: sumOf(lines, "paid"),
    returned: sumOf(lines, "returned"),
    partiallyReturned: sumOf(lines, "partially_returned"),
    unknown: sumOf(lines, "unknown"),
    missing,
  };
}

function refuse({ locale }: AdminContext, problems: Problem[]): void {
  if (problems.length === 0) return;
  const first = problems.toSorted((one, other) => one.line - other.line).slice(0, SHOWN);
  // All that is wrong with a line is told together: readers keep one message for a field.
  const shown = [...new Set(first.map(({ line }) => line))].map((line) => ({
    field: `line ${line}`,
    message: first
      .filter((one) => one.line === line)
      .map(({ message }) => message[locale])
      .join("; "),
  }));
  const more = problems.length - first.length;
  if (more > 0) shown.push({ field: "more", message: problem.more(more)[locale] });
  throw new AppError("VALIDATION_003", shown);
}

async function record(
  ctx: AdminContext,
  result: { fileId: string; sha256: string; lines: number },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const row = { id: newId(), ...result, importedBy: ctx.actor.userId, createdAt: ctx.clock() };
    const recorded = await tx
      .insert(bankResults)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: bankResults.id });
    if (recorded.length === 0) return;
    const { fileId, sha256, lines } = result;
    await recordAudit(ctx, tx, {
      action: "bank_file.import",
      entityType: "bank_file",
      entityId: fileId,
      newValues: { sha256, lines },
    });
  });
}

async function close(db: Db, fileId: string): Promise<void> {
  const waiting = db
    .select({ id: bankFileLines.settlementId })
    .from(bankFileLines)
    .where(and(eq(bankFileLines.fileId, fileId), eq(bankFileLines.live, true)));
  await db
    .update(bankFiles)
    .set({ status: "answered" })
    .where(and(eq(bankFiles.id, fileId), eq(bankFiles.status, "sent"), notExists(waiting)));
}

function sumOf(lines: ResultLine[], wanted: ResultLine["outcome"]) {
  const own = lines.filter(({ outcome }) => outcome === wanted);
  const amountOf = (line: ResultLine) =>
    wanted === "partially_returned" ? line.returnedAmount : line.amount;
  return { count: own.length, amount: own.reduce((sum, line) => sum + amountOf(line), 0) };
}
