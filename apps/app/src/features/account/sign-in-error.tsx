import { readError } from "@buzz/client";
import { useFormatter, useTranslations } from "use-intl";
import { CallError, FormError } from "../problems/form-error";

/** Why the sign-in was refused; for a locked account also when it opens again. */
export function SignInError({ error }: { error: unknown }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const { code, details } = readError(error);
  if (code === "AUTH_004") return <FormError>{t("wrongCredentials")}</FormError>;
  if (code === "AUTH_008" && typeof details.lockedUntil === "string") {
    return (
      <FormError>
        {t("locked", { time: format.dateTime(new Date(details.lockedUntil), "time") })}
      </FormError>
    );
  }
  return <CallError error={error} />;
}
