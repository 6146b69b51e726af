import { changePasswordInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, PasswordField } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemNotice } from "../problem/problem-notice";

export function ChangePassword({ onDone }: { onDone: () => void }) {
  const t = useTranslations("session");
  const change = trpc.auth.password.change.useMutation({ onSuccess: onDone });
  const form = useFormSchema(changePasswordInput, change.error);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (change.isPending) return;
        const input = form.parse(event.currentTarget, {});
        if (input) change.mutate(input);
      }}
    >
      {change.error && !form.isWrong("newPassword") && <ProblemNotice error={change.error} />}
      <PasswordField
        name="currentPassword"
        label={t("currentPassword")}
        autoComplete="current-password"
        autoFocus
        error={form.isWrong("currentPassword") && t("passwordMissing")}
      />
      <PasswordField
        name="newPassword"
        label={t("newPassword")}
        hint={t("newPasswordHint")}
        autoComplete="new-password"
        error={form.isWrong("newPassword") && t("newPasswordWrong")}
      />
      <Button type="submit" size="lg" block loading={change.isPending}>
        {t("changePassword")}
      </Button>
    </form>
  );
}
