import { type RouterInputs, trpc } from "@buzz/client";
import { AppHeader, Button, MobileLayout, TextField } from "@buzz/ui";
import { useNavigate } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { formatIdentifier } from "../../lib/registration-number";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";
import { credentialsOf } from "../sign-in/credentials";

type Asked = RouterInputs["auth"]["password"]["requestReset"];

/** Sends the letter with which a new password is set. Whether there is such a shop is never told. */
export function ForgotScreen() {
  const t = useTranslations("password");
  const navigate = useNavigate();
  const inWords = useProblem();
  const [identifier, setIdentifier] = useState("");
  const [checked, setChecked] = useState(false);
  const request = trpc.auth.password.requestReset.useMutation();
  const credentials: Asked | null = credentialsOf(identifier);
  const problem = request.error && inWords(request.error);

  return (
    <MobileLayout
      header={
        <AppHeader
          title={<h1>{t("forgot.title")}</h1>}
          onBack={() => void navigate({ to: "/sign-in" })}
        />
      }
    >
      {request.isSuccess ? (
        <div role="status" className="flex flex-1 flex-col gap-6">
          <div className="my-auto flex animate-rise flex-col items-center gap-2 text-center">
            <span className="mb-2 grid size-24 place-items-center rounded-full bg-good-soft text-good-ink">
              <MailCheck aria-hidden className="size-12" />
            </span>
            <h2 className="text-headline font-bold">{t("sent.title")}</h2>
            <p className="max-w-xs text-lead text-pretty text-ink-soft">{t("sent.text")}</p>
          </div>
          <Button variant="neutral" size="lg" block onClick={() => request.reset()}>
            {t("sent.again")}
          </Button>
        </div>
      ) : (
        <form
          noValidate
          className="flex flex-1 flex-col gap-5 pt-2"
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (credentials && !request.isPending) request.mutate(credentials);
          }}
        >
          <p className="px-1 text-lead text-ink-soft">{t("forgot.text")}</p>
          <TextField
            label={t("forgot.identifier")}
            error={checked && !credentials && t("forgot.invalid")}
            value={identifier}
            onChange={(event) => setIdentifier(formatIdentifier(event.target.value, identifier))}
            autoComplete="username"
            autoCapitalize="none"
            inputMode="email"
            spellCheck={false}
          />
          {problem && <FormError>{`${problem.title} ${problem.text}`}</FormError>}
          <Button type="submit" size="counter" block loading={request.isPending}>
            {t("forgot.submit")}
          </Button>
        </form>
      )}
    </MobileLayout>
  );
}
