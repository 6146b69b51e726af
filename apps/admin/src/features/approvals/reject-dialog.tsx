import { rejectApprovalInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { ApprovalDialogProps } from "./approval";
import { ApprovalSummary } from "./approval-summary";

export function RejectDialog({ approval, open, onClose }: ApprovalDialogProps) {
  const t = useTranslations("approvals.reject");
  const toast = useToast();
  const utils = trpc.useUtils();
  const reject = trpc.admin.approvals.reject.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t("done"), t("doneText", { name: approval.requesterName }));
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
      schema={rejectApprovalInput}
      fixed={{ id: approval.id }}
      attempt={reject}
      onConfirm={(input) => reject.mutate(input)}
      onStale={() => void utils.admin.approvals.invalidate()}
    >
      {(isWrong) => (
        <>
          <ApprovalSummary approval={approval} />
          <ReasonField
            name="reason"
            label={t("reason")}
            hint={t("hint", { name: approval.requesterName })}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
