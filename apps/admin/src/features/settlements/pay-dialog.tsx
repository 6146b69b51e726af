import { paySettlementInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { SegmentedControl, TextField, useMoney, useToast } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { usePending } from "../decision/use-pending";
import { PayoutAccount } from "./payout-account";
import type { SettlementDialogProps } from "./settlement";
import { useSettlementRefresh } from "./use-settlement-refresh";

const outcomes = ["paid", "unknown"] as const;

/** Records what came of the transfer that somebody made at the bank; Buzz itself sends no money. */
export function PayDialog({ settlement, open, onClose }: SettlementDialogProps) {
  const t = useTranslations("settlementDeeds.pay");
  const { won } = useMoney();
  const toast = useToast();
  const refresh = useSettlementRefresh();
  const waits = usePending();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("paid");
  const facts = { shop: settlement.businessName, amount: won(settlement.totalAmount) };
  const pay = trpc.admin.settlements.markPaid.useMutation({
    ...useIntent(),
    onSuccess: async (answer) => {
      close();
      const status = !waits(answer) && answer.status;
      if (status === "paid")
        toast.good(t("outcomes.paid.done", facts), t("outcomes.paid.doneText"));
      else if (status)
        toast.info(t("outcomes.unknown.done", facts), t("outcomes.unknown.doneText"));
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
      schema={paySettlementInput}
      fixed={{ id: settlement.id, outcome }}
      attempt={pay}
      onConfirm={(input) => pay.mutate(input)}
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
          <PayoutAccount account={settlement.bankAccount} />
          <TextField
            name="transactionId"
            label={t("transactionId")}
            hint={t("transactionIdHint")}
            autoComplete="off"
            maxLength={100}
            error={isWrong("transactionId") && t("transactionIdWrong")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
