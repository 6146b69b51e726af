import { SecondFactorStep } from "@buzz/account";
import { loginInput } from "@buzz/api/schemas";
import { type RouterOutputs, trpc, useCaptcha, useSession } from "@buzz/client";
import { Button, Captcha, PasswordField, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useFormSchema } from "../decision/use-form-schema";
import { ProblemNotice } from "../problem/problem-notice";

type Challenge = Extract<RouterOutputs["auth"]["login"], { requires2FA: true }>;

/** E-mail and password, then the second factor where there is one. */
export function SignInForm() {
  const { signIn } = useSession();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  return challenge === null ? (
    <PasswordForm onChallenge={setChallenge} />
  ) : (
    <SecondFactorStep
      challenge={challenge}
      onDone={({ tokens }) => signIn(tokens)}
      onBack={() => setChallenge(null)}
    />
  );
}

function PasswordForm({ onChallenge }: { onChallenge: (challenge: Challenge) => void }) {
  const t = useTranslations("session");
  const { signIn } = useSession();
  const captcha = useCaptcha();
  const login = trpc.auth.login.useMutation({
    onSuccess: (answer) => ("requires2FA" in answer ? onChallenge(answer) : signIn(answer.tokens)),
    onError: captcha.renew,
  });
  const form = useFormSchema(loginInput, login.error);

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (login.isPending) return;
        const input = form.parse(event.currentTarget, { type: "admin", ...captcha.proof });
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
      {captcha.challenge && (
        <Captcha key={captcha.round} {...captcha.challenge} onToken={captcha.setToken} />
      )}
      <Button type="submit" size="lg" block loading={login.isPending}>
        {t("signIn")}
      </Button>
    </form>
  );
}
