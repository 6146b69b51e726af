import { updateAccountInput } from "@buzz/api/schemas";
import { readError, trpc, useIntent } from "@buzz/client";
import { TextArea, TextField, useToast } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useAccountRefresh } from "../accounts/use-account-refresh";
import { DecisionDialog } from "../decision/decision-dialog";
import type { MemberDialogProps } from "./member";

/** Puts a member's details right; what is masked need not be seen for it. */
export function EditDialog({ member, open, onClose }: MemberDialogProps) {
  const t = useTranslations("members");
  const toast = useToast();
  const refresh = useAccountRefresh();
  const update = trpc.admin.users.update.useMutation({
    ...useIntent(),
    onSuccess: async () => {
      toast.good(t("edit.done"));
      onClose();
      await refresh();
    },
  });
  const taken = readError(update.error).code === "USER_001";
  return (
    <DecisionDialog
      open={open}
      onClose={onClose}
      title={t("edit.title")}
      description={t("edit.text")}
      confirmLabel={t("edit.confirm")}
      schema={updateAccountInput}
      fixed={{ id: member.id }}
      attempt={update}
      onConfirm={(input) => update.mutate(input)}
      onStale={() => void refresh()}
    >
      {(isWrong) => (
        <>
          <TextField
            name="name"
            label={t("fields.name")}
            placeholder={t("edit.keep")}
            autoComplete="off"
            error={isWrong("name") && t("edit.nameWrong")}
          />
          <TextField
            name="email"
            type="email"
            label={t("fields.email")}
            placeholder={t("edit.keep")}
            autoComplete="off"
            error={(isWrong("email") || taken) && t("edit.emailWrong")}
          />
          <TextField
            name="phone"
            type="tel"
            label={t("fields.phone")}
            placeholder={t("edit.keep")}
            autoComplete="off"
            error={isWrong("phone") && t("edit.phoneWrong")}
          />
          <TextArea
            name="notes"
            label={t("fields.notes")}
            rows={3}
            maxLength={1000}
            defaultValue={member.notes ?? ""}
            error={isWrong("notes") && t("edit.notesWrong")}
          />
        </>
      )}
    </DecisionDialog>
  );
}
