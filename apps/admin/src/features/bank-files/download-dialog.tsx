import { idInput } from "@buzz/api/schemas";
import { saveFile, trpc } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { useSettlementRefresh } from "../settlements/use-settlement-refresh";
import { type BankFileDialogProps, isHere } from "./bank-file";

/** The file leaves Buzz here, with the accounts of shops in it. */
export function DownloadDialog({ file, open, onClose }: BankFileDialogProps) {
  const t = useTranslations("bankFiles.download");
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const download = trpc.admin.settlements.downloadBankFile.useMutation({
    onSuccess: async ({ name, contentType, content }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      saveFile(name, new Blob([bytes], { type: contentType }));
      toast.good(t("done", { name }), t("doneText"));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { no: file.fileNo })}
      description={`${t("text")} ${isHere(file) ? t("first") : t("again")}`}
      confirmLabel={t("action")}
      schema={idInput}
      fixed={{ id: file.id }}
      attempt={download}
      onConfirm={(input) => download.mutate(input)}
      onStale={() => void refresh()}
    >
      {() => null}
    </DecisionDialog>
  );
}
