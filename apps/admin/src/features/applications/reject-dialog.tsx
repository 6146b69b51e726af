import { rejectApplicationInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { ApplicationDialogProps } from "./application";

export function RejectDialog({ application, open, onClose, onDone }: ApplicationDialogProps) {
  const t = useTranslations("applications.reject");
  const toast = useToast();
  const utils = trpc.useUtils();
  const { name } = application.businessInfo;
  const reject = trpc.admin.applications.reject.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t("done", { name }), t("doneText"));
      onDone();
      await utils.admin.applications.invalidate();
    },
  });

  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("title", { name })}
      description={t("text")}
      confirmLabel={t("action")}
      danger
      schema={rejectApplicationInput}
      fixed={{ id: application.id }}
      attempt={reject}
      onConfirm={(input) => reject.mutate(input)}
      onStale={() => void utils.admin.applications.invalidate()}
    >
      {(isWrong) => (
        <ReasonField name="reason" label={t("reason")} hint={t("hint")} wrong={isWrong("reason")} />
      )}
    </DecisionDialog>
  );
}
