import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { z } from "zod";
import type { Locale } from "../kernel/errors.js";
import { withoutTimes } from "./reproducible-zip.js";
import type { fileFormat } from "./schemas.js";
import { type Cell, type Statement, statementOf } from "./statement.js";

export type SettlementFile = { name: string; contentType: string; bytes: Uint8Array };

/**
 * A statement as a file for spreadsheets: one line for each use and adjustment, and one for their sum. Amounts in won.
 * One statement always gives the same bytes.
 */
export async function settlementFile(
  settlement: Statement,
  format: z.output<typeof fileFormat>,
  locale: Locale,
): Promise<SettlementFile> {
  const { header, lines } = statementOf(settlement, locale);
  const name = `${settlement.settlementNo.replace("#", "")}.${format}`;
  if (format === "csv")
    return { name, contentType: "text/csv; charset=utf-8", bytes: csvOf(settlement, locale) };
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, contentType, bytes: await xlsx() };

  async function xlsx(): Promise<Uint8Array> {
    const bold = header.map((value) => ({ value, fontWeight: "bold" as const }));
    const cells = (line: Cell[]) => line.map((value) => (value === null ? null : { value }));
    return withoutTimes(await writeXlsxFile([bold, ...lines.map(cells)]).toBuffer());
  }
}

/** With a byte order mark, by which Excel knows UTF-8; nothing in it is taken for a formula. */
export function csvOf(statement: Statement, locale: Locale): Uint8Array {
  const { header, lines } = statementOf(statement, locale);
  return Buffer.from(stringify([header, ...lines], { bom: true, escape_formulas: true }));
}
