import { SecondFactorStep } from "@buzz/account";
import { Button, Captcha, PasswordField, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { formatIdentifier } from "../../lib/registration-number";
import { FormError } from "../problems/form-error";
import { credentialsOf } from "./credentials";
import { useSignIn } from "./use-sign-in";

export function SignInForm() {
  const t = useTranslations("signIn");
  const [identifier, setIdentifier] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const { signIn, pending, problem, captcha, challenge, enter, back } = useSignIn();
  const credentials = credentialsOf(identifier);
  if (challenge)
    return <SecondFactorStep challenge={challenge} size="counter" onDone={enter} onBack={back} />;

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (credentials && password && !pending) signIn({ ...credentials, password });
      }}
    >
      <TextField
        label={t("identifier")}
        hint={t("identifierHint")}
        error={checked && !credentials && t("identifierInvalid")}
        value={identifier}
        onChange={(event) => setIdentifier(formatIdentifier(event.target.value, identifier))}
        autoComplete="username"
        autoCapitalize="none"
        inputMode="email"
        spellCheck={false}
      />
      <PasswordField
        label={t("password")}
        error={checked && !password && t("passwordMissing")}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
      />
      {captcha.challenge && (
        <Captcha key={captcha.round} {...captcha.challenge} onToken={captcha.setToken} />
      )}
      {problem && <FormError>{problem}</FormError>}
      <Button type="submit" size="counter" block loading={pending}>
        {t("submit")}
      </Button>
    </form>
  );
}
