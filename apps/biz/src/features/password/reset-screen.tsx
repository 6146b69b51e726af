import { applyInput } from "@buzz/api/schemas";
import { readError, trpc } from "@buzz/client";
import {
  AppHeader,
  Button,
  buttonClass,
  EmptyState,
  MobileLayout,
  PasswordField,
  useToast,
} from "@buzz/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { TimerOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";
import { useProblem } from "../problems/use-problem";

/** As strict as an application is with a shop's password. */
const strong = applyInput.shape.password;

/** Where the letter leads. Its token stands behind `#`, so that no server but ours ever hears of it. */
export function ResetScreen() {
  const t = useTranslations("password.reset");
  const navigate = useNavigate();
  const toast = useToast();
  const inWords = useProblem();
  const [token] = useState(() => location.hash.slice(1));
  const [newPassword, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const reset = trpc.auth.password.reset.useMutation({
    onSuccess: () => {
      toast.good(t("done"), t("doneText"));
      void navigate({ to: "/sign-in", replace: true });
    },
  });
  const { code, fields } = readError(reset.error);
  const weak = !strong.safeParse(newPassword).success;
  const refused = "newPassword" in fields;
  const problem = reset.error && inWords(reset.error);

  return (
    <MobileLayout header={<AppHeader title={<h1>{t("title")}</h1>} />}>
      {token === "" || code === "AUTH_012" ? (
        <EmptyState
          className="my-auto"
          icon={<TimerOff aria-hidden className="size-8" />}
          title={t("over.title")}
          text={t("over.text")}
          action={
            <Link to="/forgot-password" className={buttonClass({ variant: "soft" })}>
              {t("over.action")}
            </Link>
          }
        />
      ) : (
        <form
          noValidate
          className="flex flex-1 flex-col gap-5 pt-2"
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (!weak && !reset.isPending) reset.mutate({ token, newPassword });
          }}
        >
          <p className="px-1 text-lead text-ink-soft">{t("text")}</p>
          <PasswordField
            label={t("password")}
            hint={t("hint")}
            error={refused ? t("refused") : checked && weak && t("hint")}
            value={newPassword}
            onChange={(event) => {
              setPassword(event.target.value);
              if (reset.isError) reset.reset();
            }}
            autoComplete="new-password"
            maxLength={200}
          />
          {problem && !refused && <FormError>{`${problem.title} ${problem.text}`}</FormError>}
          <Button type="submit" size="counter" block loading={reset.isPending}>
            {t("submit")}
          </Button>
        </form>
      )}
    </MobileLayout>
  );
}
