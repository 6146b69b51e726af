import { approveSettlementInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextArea, useMoney, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { BudgetEffect } from "../budget/budget-effect";
import { DecisionDialog } from "../decision/decision-dialog";
import type { SettlementDialogProps } from "./settlement";
import { useSettlementRefresh } from "./use-settlement-refresh";

export function ApproveDialog({ settlement, open, onClose }: SettlementDialogProps) {
  const t = useTranslations("settlementDeeds.approve");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const facts = { shop: settlement.businessName, amount: won(settlement.totalAmount) };
  const approve = trpc.admin.settlements.approve.useMutation({
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
      description={t("text")}
      confirmLabel={t("action")}
      schema={approveSettlementInput}
      fixed={{ id: settlement.id }}
      attempt={approve}
      onConfirm={(input) => approve.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          <BudgetEffect
            category="settlement"
            label={t("thisPayout")}
            amount={settlement.totalAmount}
          />
          <TextArea
            name="adminNote"
            label={t("note")}
            hint={t("noteHint")}
            rows={2}
            maxLength={500}
            error={isWrong("adminNote") && t("noteWrong")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
