import { reconcileSettlementInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { SegmentedControl, TextField, useMoney, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { SettlementDialogProps } from "./settlement";
import { useSettlementRefresh } from "./use-settlement-refresh";

const outcomes = ["paid", "not_paid"] as const;

/** Ends the doubt about a payout after the bank has been asked. */
export function ReconcileDialog({ settlement, open, onClose }: SettlementDialogProps) {
  const t = useTranslations("settlementDeeds.reconcile");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("paid");
  const facts = { shop: settlement.businessName, amount: won(settlement.totalAmount) };
  const reconcile = trpc.admin.settlements.reconcile.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t(`outcomes.${outcome}.done`, facts), t(`outcomes.${outcome}.doneText`));
      close();
      await refresh();
    },
  });

  function close() {
    onClose();
    setOutcome("paid");
  }

  return (
    <DecisionDialog
      open={open}
      onClose={close}
      title={t("title", facts)}
      description={t(`outcomes.${outcome}.text`)}
      confirmLabel={t(`outcomes.${outcome}.action`)}
      schema={reconcileSettlementInput}
      fixed={{ id: settlement.id, outcome }}
      attempt={reconcile}
      onConfirm={(input) => reconcile.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          <SegmentedControl
            label={t("outcome")}
            value={outcome}
            onChange={setOutcome}
            options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}.label`) }))}
          />
          {outcome === "paid" && (
            <TextField
              name="transactionId"
              label={t("transactionId")}
              autoComplete="off"
              maxLength={100}
              error={isWrong("transactionId") && t("transactionIdWrong")}
            />
          )}
          <ReasonField name="note" label={t("note")} hint={t("noteHint")} wrong={isWrong("note")} />
        </>
      )}
    </DecisionDialog>
  );
}
