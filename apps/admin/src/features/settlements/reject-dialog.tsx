import { rejectSettlementInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { SettlementDialogProps } from "./settlement";
import { useSettlementRefresh } from "./use-settlement-refresh";

export function RejectDialog({ settlement, open, onClose }: SettlementDialogProps) {
  const t = useTranslations("settlementDeeds.reject");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const facts = { shop: settlement.businessName, amount: won(settlement.totalAmount) };
  const reject = trpc.admin.settlements.reject.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t("done", facts), t("doneText"));
      onClose();
      await refresh();
    },
  });

  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", facts)}
      description={t("text", { count: settlement.couponCount + settlement.mileageCount })}
      confirmLabel={t("action")}
      danger
      schema={rejectSettlementInput}
      fixed={{ id: settlement.id }}
      attempt={reject}
      onConfirm={(input) => reject.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <ReasonField name="reason" label={t("reason")} hint={t("hint")} wrong={isWrong("reason")} />
      )}
    </DecisionDialog>
  );
}
