import { loginInput } from "@buzz/api/schemas";
import { trpc, useSession } from "@buzz/client";
import { Button, PasswordField, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemNotice } from "../problem/problem-notice";
import { SecondFactorForm } from "./second-factor-form";

/** E-mail and password, then the code of the second factor where there is one. */
export function SignInForm() {
  const [challengeId, setChallengeId] = useState<string | null>(null);
  return challengeId === null ? (
    <PasswordForm onChallenge={setChallengeId} />
  ) : (
    <SecondFactorForm challengeId={challengeId} onBack={() => setChallengeId(null)} />
  );
}

function PasswordForm({ onChallenge }: { onChallenge: (challengeId: string) => void }) {
  const t = useTranslations("session");
  const { signIn } = useSession();
  const login = trpc.auth.login.useMutation({
    onSuccess: (answer) =>
      "requires2FA" in answer ? onChallenge(answer.challengeId) : signIn(answer.tokens),
  });
  const form = useFormSchema(loginInput, login.error);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (login.isPending) return;
        const input = form.parse(event.currentTarget, { type: "admin" });
        if (input) login.mutate(input);
      }}
    >
      {login.error && <ProblemNotice error={login.error} />}
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        autoFocus
        error={form.isWrong("email") && t("emailWrong")}
      />
      <PasswordField
        name="password"
        label={t("password")}
        autoComplete="current-password"
        error={form.isWrong("password") && t("passwordMissing")}
      />
      <Button type="submit" size="lg" block loading={login.isPending}>
        {t("signIn")}
      </Button>
    </form>
  );
}
