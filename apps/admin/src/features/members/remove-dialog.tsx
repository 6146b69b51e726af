import { removeAccountInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { Checkbox, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useAccountRefresh } from "../accounts/use-account-refresh";
import { DecisionDialog } from "../decision/decision-dialog";
import { ReasonField } from "../decision/reason-field";
import type { MemberDialogProps } from "./member";

/** At the desk nobody is removed without a reason. */
const schema = removeAccountInput.required({ reason: true });

/** Closes an account; for good, it takes everything personal with it. */
export function RemoveDialog({ member, open, onClose }: MemberDialogProps) {
  const t = useTranslations("members.remove");
  const words = useTranslations("accounts");
  const toast = useToast();
  const refresh = useAccountRefresh();
  const isClosed = member.status === "deactivated";
  const remove = trpc.admin.users.remove.useMutation({
    ...useIntent(),
    onSuccess: async ({ action }) => {
      toast.good(t(action));
      onClose();
      await refresh();
    },
  });
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t(isClosed ? "eraseTitle" : "title", { name: member.name })}
      description={t(isClosed ? "permanentText" : "text")}
      confirmLabel={t(isClosed ? "erase" : "confirm")}
      danger
      schema={schema}
      fixed={{ id: member.id, ...(isClosed && { permanent: true }) }}
      attempt={remove}
      onConfirm={(input) => remove.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          {!isClosed && (
            <Checkbox name="permanent" label={t("permanent")} detail={t("permanentText")} />
          )}
          <ReasonField
            name="reason"
            label={words("reason")}
            hint={words("reasonHint")}
            wrong={isWrong("reason")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
