import { timeZone } from "@buzz/ui";
import { stringify } from "csv-stringify/browser/esm/sync";
import type { FileCell } from "./table-column";

const instant = new Intl.DateTimeFormat("sv-SE", {
  timeZone,
  dateStyle: "short",
  timeStyle: "medium",
});

/** With a byte order mark, by which Excel knows UTF-8; nothing in it is taken for a formula. */
export const writeCsv = (header: readonly string[], lines: readonly (readonly FileCell[])[]) =>
  stringify([header, ...lines], {
    bom: true,
    escape_formulas: true,
    cast: { date: (value) => instant.format(value), boolean: (value) => (value ? "Y" : "N") },
  });
