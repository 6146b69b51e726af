import { resetPasswordInput } from "@buzz/api/schemas";
import { trpc, useIntent } from "@buzz/client";
import { TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { DecisionDialog } from "../decision/decision-dialog";
import type { AccountDialogProps } from "./account-dialog";
import { randomPassword } from "./random-password";
import { TemporaryPassword } from "./temporary-password";
import { useAccountRefresh } from "./use-account-refresh";

/** Gives somebody a temporary password, and shows it once when the server has taken it. */
export function ResetPasswordDialog({ account, open, onClose }: AccountDialogProps) {
  const t = useTranslations("accounts.resetPassword");
  const refresh = useAccountRefresh();
  const { id, name } = account;
  const [suggested, setSuggested] = useState(randomPassword);
  const [given, setGiven] = useState<string | null>(null);
  const reset = trpc.admin.users.resetPassword.useMutation({
    ...useIntent(),
    onSuccess: async (_, { temporaryPassword }) => {
      setGiven(temporaryPassword);
      setSuggested(randomPassword());
      onClose();
      await refresh();
    },
  });
  return (
    <>
      <DecisionDialog
        open={open}
        onClose={onClose}
        title={t("title", { name })}
        description={t("text")}
        confirmLabel={t("confirm")}
        danger
        schema={resetPasswordInput}
        fixed={{ id }}
        attempt={reset}
        onConfirm={(input) => reset.mutate(input)}
        onStale={() => void refresh()}
      >
        {(isWrong) => (
          <TextField
            name="temporaryPassword"
            label={t("field")}
            hint={t("hint")}
            required
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            defaultValue={suggested}
            error={isWrong("temporaryPassword") && t("wrong")}
          />
        )}
      </DecisionDialog>
      <TemporaryPassword
        title={t("done", { name })}
        password={given}
        onClose={() => setGiven(null)}
      />
    </>
  );
}
