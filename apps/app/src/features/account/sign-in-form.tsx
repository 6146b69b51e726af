import { readError, trpc, useCaptcha, useSession } from "@buzz/client";
import { Button, Captcha, PasswordField, TextField } from "@buzz/ui";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { textIn } from "./form-text";
import { SignInError } from "./sign-in-error";
import { useInvalidFocus } from "./use-invalid-focus";

export function SignInForm() {
  const t = useTranslations("account");
  const { signIn } = useSession();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const form = useInvalidFocus(refused);
  const captcha = useCaptcha();
  const login = trpc.auth.login.useMutation({
    onSuccess: (answer) => {
      if ("tokens" in answer) signIn(answer.tokens);
    },
    onError: (error) => {
      captcha.renew(error);
      setRefused(new Set(Object.keys(readError(error).fields)));
    },
  });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (login.isPending) return;
    const data = new FormData(event.currentTarget);
    const [email, password] = [textIn(data, "email"), textIn(data, "password")];
    setRefused(new Set([...(email ? [] : ["email"]), ...(password ? [] : ["password"])]));
    login.reset();
    if (email && password) login.mutate({ email, password, type: "user", ...captcha.proof });
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        label={t("email")}
        error={refused.has("email") && t("invalid.email")}
      />
      <PasswordField
        name="password"
        autoComplete="current-password"
        label={t("password")}
        error={refused.has("password") && t("invalid.noPassword")}
      />
      {captcha.challenge && (
        <Captcha key={captcha.round} {...captcha.challenge} onToken={captcha.setToken} />
      )}
      {login.error && refused.size === 0 && <SignInError error={login.error} />}
      <Button type="submit" size="lg" block loading={login.isPending}>
        {t("signIn")}
      </Button>
    </form>
  );
}
