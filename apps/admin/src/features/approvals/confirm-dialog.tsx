import { confirmApprovalInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { ApprovalDialogProps } from "./approval";
import { ApprovalSummary } from "./approval-summary";

interface ConfirmDialogProps extends ApprovalDialogProps {
  /** A new operator's password, told this once. */
  onPassword: (password: string) => void;
}

/** Confirming does at once what was asked for: what it touches is loaded anew. */
export function ConfirmDialog({ approval, open, onClose, onPassword }: ConfirmDialogProps) {
  const t = useTranslations("approvals.confirm");
  const toast = useToast();
  const utils = trpc.useUtils();
  const confirm = trpc.admin.approvals.confirm.useMutation({
    ...useIntent(),
    onSuccess: async ({ result }) => {
      toast.good(t("done"), t("doneText", { name: approval.requesterName }));
      onClose();
      if ("temporaryPassword" in result) onPassword(result.temporaryPassword);
      await utils.invalidate();
    },
  });

  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title")}
      description={t("text", { name: approval.requesterName })}
      confirmLabel={t("action")}
      schema={confirmApprovalInput}
      fixed={{ id: approval.id }}
      attempt={confirm}
      onConfirm={(input) => confirm.mutate(input)}
      onStale={() => void utils.admin.approvals.invalidate()}
    >
      {() => <ApprovalSummary approval={approval} />}
    </DecisionDialog>
  );
}
