import type { RouterOutputs } from "@buzz/client";
import { Button, Checkbox, PasswordField, TextField } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import type { SubmitEvent } from "react";
import { useTranslations } from "use-intl";
import { CallError } from "../problems/form-error";
import type { NextSearch } from "./next-path";
import { useInvalidFocus } from "./use-invalid-focus";
import { useRegister } from "./use-register";

interface SignUpFormProps extends NextSearch {
  onJoined: (joined: RouterOutputs["auth"]["register"]) => void;
}

export function SignUpForm({ next, onJoined }: SignUpFormProps) {
  const t = useTranslations("account");
  const { mutate, isPending, error, refused, taken } = useRegister(onJoined);
  const form = useInvalidFocus(error);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isPending) mutate(new FormData(event.currentTarget));
  }

  const errorOf = (field: "name" | "email" | "password" | "phone" | "university") =>
    refused.includes(field) && t(`invalid.${field}`);
  const takenError = (
    <span>
      {t("taken")}{" "}
      <Link to="/sign-in" search={{ next }} className="underline underline-offset-2">
        {t("signInInstead")}
      </Link>
    </span>
  );

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        name="name"
        required
        autoComplete="name"
        label={t("name")}
        error={errorOf("name")}
      />
      <TextField
        name="email"
        type="email"
        required
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        label={t("email")}
        error={taken ? takenError : errorOf("email")}
      />
      <PasswordField
        name="password"
        required
        autoComplete="new-password"
        label={t("password")}
        hint={t("passwordHint")}
        error={errorOf("password")}
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={t("phone")}
        hint={t("phoneHint")}
        error={errorOf("phone")}
      />
      <TextField
        name="university"
        autoComplete="organization"
        label={t("university")}
        error={errorOf("university")}
      />
      <Checkbox name="marketingConsent" label={t("marketing")} detail={t("marketingDetail")} />
      {error && refused.length === 0 && <CallError error={error} />}
      <Button type="submit" size="lg" block loading={isPending}>
        {t("join")}
      </Button>
    </form>
  );
}
