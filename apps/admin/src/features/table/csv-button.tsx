import { saveFile } from "@buzz/client";
import { IconButton, useToast } from "@buzz/ui";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProblem } from "../problem/use-problem";
import type { Page, Part, TableColumn } from "./table-column";

/** Rows of one file: enough for a month of a district, little enough for a server with others to answer. */
const maxRows = 5_000;
const rowsPerRequest = 100;

interface CsvButtonProps<Row> {
  /** The file's name, without its ending. */
  name: string;
  columns: readonly TableColumn<Row>[];
  load: (part: Part) => Promise<Page<Row>>;
}

/** Saves what the filters let through, all pages of it, as a file for spreadsheets. */
export function CsvButton<Row>({ name, columns, load }: CsvButtonProps<Row>) {
  const t = useTranslations("table");
  const toast = useToast();
  const explain = useProblem();
  const [busy, setBusy] = useState(false);
  const inFile = columns.flatMap(({ header, file }) => (file ? [{ header, file }] : []));

  async function save() {
    const rows: Row[] = [];
    let total = 0;
    for (let page = 1; rows.length < maxRows; page += 1) {
      const { items, pagination } = await load({ page, limit: rowsPerRequest });
      rows.push(...items);
      total = pagination.total;
      if (page >= pagination.totalPages) break;
    }
    const { writeCsv } = await import("./write-csv");
    const text = writeCsv(
      inFile.map(({ header }) => header),
      rows.map((row) => inFile.map(({ file }) => file(row))),
    );
    saveFile(`${name}.csv`, new Blob([text], { type: "text/csv;charset=utf-8" }));
    if (rows.length < total)
      toast.info(t("csvCut", { saved: rows.length, total }), t("csvCutText"));
    else toast.good(t("csvDone", { count: rows.length }));
  }

  async function press() {
    if (busy) return;
    setBusy(true);
    try {
      await save();
    } catch (error) {
      const { title, text } = explain(error);
      toast.bad(title, text);
    } finally {
      setBusy(false);
    }
  }

  return (
    <IconButton
      label={t("csv")}
      aria-busy={busy}
      aria-disabled={busy}
      className="size-9 aria-busy:animate-pulse"
      icon={<Download aria-hidden className="size-4.5" />}
      onClick={() => void press()}
    />
  );
}
