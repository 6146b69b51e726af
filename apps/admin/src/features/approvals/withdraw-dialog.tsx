import { withdrawApprovalInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { ApprovalDialogProps } from "./approval";
import { ApprovalSummary } from "./approval-summary";

export function WithdrawDialog({ approval, open, onClose }: ApprovalDialogProps) {
  const t = useTranslations("approvals.withdraw");
  const toast = useToast();
  const utils = trpc.useUtils();
  const withdraw = trpc.admin.approvals.withdraw.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t("done"), t("doneText"));
      onClose();
      await utils.admin.approvals.invalidate();
    },
  });

  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text")}
      confirmLabel={t("action")}
      danger
      schema={withdrawApprovalInput}
      fixed={{ id: approval.id }}
      attempt={withdraw}
      onConfirm={(input) => withdraw.mutate(input)}
      onStale={() => void utils.admin.approvals.invalidate()}
    >
      {() => <ApprovalSummary approval={approval} />}
    </DecisionDialog>
  );
}
