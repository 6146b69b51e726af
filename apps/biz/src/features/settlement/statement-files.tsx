import { saveFile, useDownload } from "@buzz/client";
import { Button, Section, useToast } from "@buzz/ui";
import { FileSpreadsheet, FileText, Send } from "lucide-react";
import { useTranslations } from "use-intl";

import { useProblem } from "../problems/use-problem";
import type { Settlement } from "./settlement";

/** Whether this device hands files on to other apps, such as mail. */
const handsOn = () =>
  navigator.canShare?.({ files: [new File([""], "statement.csv", { type: "text/csv" })] }) ?? false;

/** The statement to keep, or to send to whoever does the books. */
export function StatementFiles({ settlement: { id, settlementNo } }: { settlement: Settlement }) {
  const t = useTranslations("settlement.files");
  const toast = useToast();
  const inWords = useProblem();
  const onError = (error: Error) => {
    const { title, text } = inWords(error);
    toast.bad(title, text);
  };
  const save = useDownload("settlements.export", {
    onSuccess: (file) => saveFile(file.name, file),
    onError,
  });
  const send = useDownload("settlements.export", {
    onSuccess: (file) => {
      navigator
        .share({ files: [file], title: t("title", { settlementNo }) })
        .catch(() => undefined);
    },
    onError,
  });
  const saving = (format: "csv" | "xlsx") => save.isPending && save.variables.format === format;

  return (
    <Section title={t("heading")}>
      <div className="grid grid-cols-2 gap-2">
        <Button
          variant="neutral"
          size="lg"
          loading={saving("xlsx")}
          icon={<FileSpreadsheet aria-hidden className="size-5.5" />}
          onClick={() => save.mutate({ id, format: "xlsx" })}
        >
          {t("excel")}
        </Button>
        <Button
          variant="neutral"
          size="lg"
          loading={saving("csv")}
          icon={<FileText aria-hidden className="size-5.5" />}
          onClick={() => save.mutate({ id, format: "csv" })}
        >
          CSV
        </Button>
        {handsOn() && (
          <Button
            variant="soft"
            size="lg"
            className="col-span-2"
            loading={send.isPending}
            icon={<Send aria-hidden className="size-5.5" />}
            onClick={() => send.mutate({ id, format: "xlsx" })}
          >
            {t("send")}
          </Button>
        )}
      </div>
    </Section>
  );
}
