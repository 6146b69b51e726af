import { endSessionsInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { AccountDialogProps } from "./account-dialog";
import { useAccountRefresh } from "./use-account-refresh";

/** Signs somebody out everywhere. */
export function EndSessionsDialog({ account, open, onClose }: AccountDialogProps) {
  const t = useTranslations("accounts");
  const toast = useToast();
  const refresh = useAccountRefresh();
  const { id, name } = account;
  const endSessions = trpc.admin.users.endSessions.useMutation({
    ...useIntent(),
    onSuccess: async ({ ended }) => {
      toast.good(t("endSessions.done", { count: ended }));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("endSessions.title", { name })}
      description={t("endSessions.text")}
      confirmLabel={t("endSessions.confirm")}
      danger
      schema={endSessionsInput}
      fixed={{ id }}
      attempt={endSessions}
      onConfirm={(input) => endSessions.mutate(input)}
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
