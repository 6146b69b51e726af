import { saveFile, useDownload } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { FileSpreadsheet, FileText } from "lucide-react";
import { useTranslations } from "use-intl";
import { useProblem } from "../problem/use-problem";
import type { SettlementProps } from "./settlement";

const formats = [
  { format: "xlsx", Icon: FileSpreadsheet },
  { format: "csv", Icon: FileText },
] as const;

/** The statement of a settlement as a file for spreadsheets: the one that the shop gets. */
export function StatementButtons({ settlement: { id } }: SettlementProps) {
  const t = useTranslations("settlements.statement");
  const toast = useToast();
  const explain = useProblem();
  const save = useDownload("settlements.export", {
    onSuccess: (file) => {
      saveFile(file.name, file);
      toast.good(t("done", { name: file.name }));
    },
    onError: (error) => {
      const { title, text } = explain(error);
      toast.bad(title, text);
    },
  });
  return formats.map(({ format, Icon }) => (
    <Button
      key={format}
      variant="neutral"
      loading={save.isPending && save.variables.format === format}
      icon={<Icon aria-hidden className="size-4.5" />}
      onClick={() => save.mutate({ id, format })}
    >
      {t(format)}
    </Button>
  ));
}
