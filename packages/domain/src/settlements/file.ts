import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { z } from "zod";
import type { Locale } from "../kernel/errors.js";
import type { detailOutput, fileFormat } from "./schemas.js";
import { type Cell, statementOf } from "./statement.js";

type Settlement = z.output<typeof detailOutput>;

export type SettlementFile = { name: string; contentType: string; bytes: Uint8Array };

/** A settlement as a file for spreadsheets: one line for each use and one for their sum. Amounts in won. */
export async function settlementFile(
  settlement: Settlement,
  format: z.output<typeof fileFormat>,
  locale: Locale,
): Promise<SettlementFile> {
  const { header, lines } = statementOf(settlement, locale);
  const name = `${settlement.settlementNo.replace("#", "")}.${format}`;
  if (format === "csv") return { name, contentType: "text/csv; charset=utf-8", bytes: csv() };
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, contentType, bytes: await xlsx() };

  /** With a byte order mark, by which Excel knows UTF-8; nothing in it is taken for a formula. */
  function csv(): Uint8Array {
    return Buffer.from(stringify([header, ...lines], { bom: true, escape_formulas: true }));
  }

  async function xlsx(): Promise<Uint8Array> {
    const bold = header.map((value) => ({ value, fontWeight: "bold" as const }));
    const cells = (line: Cell[]) => line.map((value) => (value === null ? null : { value }));
    return writeXlsxFile([bold, ...lines.map(cells)]).toBuffer();
  }
}
