import { isUnknown, readError, trpc } from "@buzz/client";
import { Button, Dialog } from "@buzz/ui";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ProblemNotice } from "../problem/problem-notice";
import { useSettlementRefresh } from "../settlements/use-settlement-refresh";
import type { BankFileDialogProps } from "./bank-file";
import { ImportProblems } from "./import-problems";
import { ImportProgress } from "./import-progress";
import { ImportReport } from "./import-report";
import { readBase64 } from "./read-base64";

/** What fits into a request in Base64; 100,000 lines are less than half of it. */
const mostBytes = 7_000_000;

/** Reads the bank's answer: all of it or nothing, and then says what became of each won. */
export function ImportDialog({ file, open, onClose }: BankFileDialogProps) {
  const t = useTranslations("bankFiles.import");
  const refresh = useSettlementRefresh();
  const [chosen, setChosen] = useState<File | null>(null);
  const read = trpc.admin.settlements.importBankResult.useMutation({ onSuccess: refresh });
  const isTooLarge = chosen !== null && chosen.size > mostBytes;
  const isUnclear = read.error !== null && isUnknown(readError(read.error));
  const problems = readError(read.error).code === "VALIDATION_003" ? read.error : null;

  function close() {
    if (read.isPending) return;
    onClose();
    setChosen(null);
    read.reset();
  }

  async function send() {
    if (chosen === null || isTooLarge || read.isPending) return;
    read.mutate({ id: file.id, content: await readBase64(chosen) });
  }

  return (
    <Dialog
      alert
      wide={read.data !== undefined}
      open={open}
      onClose={close}
      title={t("title", { no: file.fileNo })}
      description={read.data ? undefined : t("text")}
      actions={
        read.data ? (
          <Button size="lg" onClick={close}>
            {t("close")}
          </Button>
        ) : (
          <>
            <Button variant="neutral" size="lg" disabled={read.isPending} onClick={close}>
              {t("cancel")}
            </Button>
            <Button
              size="lg"
              disabled={chosen === null || isTooLarge}
              loading={read.isPending}
              onClick={() => void send()}
            >
              {t("read")}
            </Button>
          </>
        )
      }
    >
      {read.data ? (
        <ImportReport report={read.data} />
      ) : (
        <div className="flex flex-col gap-4">
          {problems ? (
            <ImportProblems error={problems} />
          ) : (
            read.error && <ProblemNotice error={read.error} onProved={() => void send()} />
          )}
          {isUnclear && <p className="text-caption text-ink-soft">{t("again")}</p>}
          {read.isPending && <ImportProgress file={file} />}
          <label className="flex min-h-24 flex-col items-center justify-center gap-1.5 rounded-control border-2 border-dashed border-line-strong/60 px-4 py-5 text-center transition-colors hover:border-brand has-focus-visible:border-brand has-focus-visible:ring-3 has-focus-visible:ring-brand/25">
            <FileUp aria-hidden className="size-6 text-ink-faint" />
            <span className="font-semibold break-all">{chosen?.name ?? t("choose")}</span>
            <span className="text-caption text-ink-faint">{t("formats")}</span>
            {isTooLarge && (
              <span role="alert" className="text-caption font-medium text-bad-ink">
                {t("tooLarge")}
              </span>
            )}
            <input
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              className="sr-only"
              disabled={read.isPending}
              onChange={({ target }) => {
                setChosen(target.files?.[0] ?? null);
                target.value = "";
                read.reset();
              }}
            />
          </label>
        </div>
      )}
    </Dialog>
  );
}
