import { returnSettlementInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { SettlementDialogProps } from "./settlement";
import { useSettlementRefresh } from "./use-settlement-refresh";

/** Records that the bank sent a payout back. */
export function ReturnDialog({ settlement, open, onClose }: SettlementDialogProps) {
  const t = useTranslations("settlementDeeds.return");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const facts = { shop: settlement.businessName, amount: won(settlement.totalAmount) };
  const markReturned = trpc.admin.settlements.markReturned.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.info(t("done", facts), t("doneText"));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", facts)}
      description={t("text")}
      confirmLabel={t("action")}
      danger
      schema={returnSettlementInput}
      fixed={{ id: settlement.id }}
      attempt={markReturned}
      onConfirm={(input) => markReturned.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <ReasonField name="reason" label={t("reason")} hint={t("hint")} wrong={isWrong("reason")} />
      )}
    </DecisionDialog>
  );
}
