import { Button, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { formatRegistrationNumber, isRegistrationNumber } from "../../lib/registration-number";
import type { Applicant } from "./applicant";

interface FindApplicationProps {
  /** What a refused sign-in already told. */
  known: Applicant | null;
  onFind: (applicant: Applicant) => void;
}

export function FindApplication({ known, onFind }: FindApplicationProps) {
  const t = useTranslations("application");
  const [email, setEmail] = useState(known?.email ?? "");
  const [registrationNumber, setNumber] = useState(known?.registrationNumber ?? "");
  const [checked, setChecked] = useState(false);
  const emailRight = /^\S+@\S+$/.test(email.trim());
  const numberRight = isRegistrationNumber(registrationNumber);

  return (
    <form
      noValidate
      className="flex flex-col gap-5 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (emailRight && numberRight) onFind({ email: email.trim(), registrationNumber });
      }}
    >
      <div className="flex flex-col gap-1 px-1">
        <h2 className="text-headline font-bold">{t("find.title")}</h2>
        <p className="text-ink-soft">{known ? t("find.missing") : t("find.text")}</p>
      </div>
      <TextField
        label={t("email")}
        error={checked && !emailRight && t("emailInvalid")}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
      />
      <TextField
        label={t("registrationNumber")}
        error={checked && !numberRight && t("registrationNumberInvalid")}
        value={registrationNumber}
        onChange={(event) => setNumber(formatRegistrationNumber(event.target.value))}
        inputMode="numeric"
        autoComplete="off"
        placeholder="000-00-00000"
      />
      <Button type="submit" size="counter" block>
        {t("find.submit")}
      </Button>
    </form>
  );
}
