import { setAccountStatusInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { AccountDialogProps } from "./account-dialog";
import { useAccountRefresh } from "./use-account-refresh";

interface StatusDialogProps extends AccountDialogProps {
  deed: "suspend" | "reinstate";
}

/** At the desk nobody is suspended without a reason, and none is written in a word. */
const schema = setAccountStatusInput.refine(({ reason = "" }) => reason.length >= 10, {
  path: ["reason"],
});

/** Suspends an account or lets it in again. */
export function StatusDialog({ account, deed, open, onClose }: StatusDialogProps) {
  const t = useTranslations("accounts");
  const toast = useToast();
  const refresh = useAccountRefresh();
  const { id, name, role } = account;
  const setStatus = trpc.admin.users.setStatus.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t(`${deed}.done`, { name }));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t(`${deed}.title`, { name })}
      description={t(`${deed}.${role === "admin" ? "operator" : "member"}`)}
      confirmLabel={t(`${deed}.confirm`)}
      danger={deed === "suspend"}
      schema={schema}
      fixed={{ id, status: deed === "suspend" ? "suspended" : "active" }}
      attempt={setStatus}
      onConfirm={(input) => setStatus.mutate(input)}
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
