import { hireInput } from "@buzz/api/schemas";
import { readError, trpc, useIntent } from "@buzz/client";
import { TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TemporaryPassword } from "../accounts/temporary-password";
import { useAccountRefresh } from "../accounts/use-account-refresh";
import { DecisionDialog } from "../decision/decision-dialog";
import { usePending } from "../decision/use-pending";
import { RoleField } from "./role-field";

interface HireDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Makes an operator's account; its password is shown this once. */
export function HireDialog({ open, onClose }: HireDialogProps) {
  const t = useTranslations("operators");
  const waits = usePending();
  const utils = trpc.useUtils();
  const refresh = useAccountRefresh();
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  const hire = trpc.admin.users.create.useMutation({
    ...useIntent(),
    onSuccess: async (answer, { name }) => {
      if (!waits(answer)) setMade({ name, password: answer.temporaryPassword });
      onClose();
      await Promise.all([refresh(), utils.admin.approvals.invalidate()]);
    },
  });
  const taken = readError(hire.error).code === "USER_001";
  return (
    <>
      <DecisionDialog
        open={open}
        onClose={onClose}
        title={t("hire.title")}
        description={t("hire.text")}
        confirmLabel={t("hire.confirm")}
        schema={hireInput}
        fixed={{}}
        attempt={hire}
        onConfirm={(input) => hire.mutate(input)}
        onStale={() => void refresh()}
      >
        {(isWrong) => (
          <>
            <TextField
              name="name"
              label={t("fields.name")}
              required
              autoComplete="off"
              error={isWrong("name") && t("hire.nameWrong")}
            />
            <TextField
              name="email"
              type="email"
              label={t("fields.email")}
              required
              autoComplete="off"
              error={taken ? t("hire.emailTaken") : isWrong("email") && t("hire.emailWrong")}
            />
            <RoleField
              name="role"
              options={hireInput.shape.role.options}
              hint={t("hire.roleHint")}
              error={isWrong("role") && t("hire.roleWrong")}
            />
          </>
        )}
      </DecisionDialog>
      <TemporaryPassword
        title={made && t("hire.done", { name: made.name })}
        password={made?.password ?? null}
        onClose={() => setMade(null)}
      />
    </>
  );
}
