import { cancelBankFileInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import { useSettlementRefresh } from "../settlements/use-settlement-refresh";
import type { BankFileDialogProps } from "./bank-file";

/** Takes back an order that has not left Buzz. */
export function CancelDialog({ file, open, onClose }: BankFileDialogProps) {
  const t = useTranslations("bankFiles.cancel");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const cancel = trpc.admin.settlements.cancelBankFile.useMutation({
    ...useIntent(),
    onSuccess: async ({ fileNo }) => {
      toast.good(t("done", { no: fileNo }));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { no: file.fileNo })}
      description={t("text", { count: file.open.count, amount: won(file.open.amount) })}
      confirmLabel={t("confirm")}
      danger
      schema={cancelBankFileInput}
      fixed={{ id: file.id }}
      attempt={cancel}
      onConfirm={(input) => cancel.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <ReasonField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          wrong={isWrong("reason")}
        />
      )}
    </DecisionDialog>
  );
}
