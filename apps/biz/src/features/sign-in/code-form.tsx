import { secondFactorInput } from "@buzz/api/schemas";
import { Button, TextField } from "@buzz/ui";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "../problems/form-error";

interface CodeFormProps {
  pending: boolean;
  problem: string | null;
  onSend: (code: string) => void;
  onBack: () => void;
}

/** The second step of a sign-in, for shops that turned the second factor on. */
export function CodeForm({ pending, problem, onSend, onBack }: CodeFormProps) {
  const t = useTranslations("signIn");
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const { success } = secondFactorInput.safeParse({ code });

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (success && !pending) onSend(code);
      }}
    >
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        error={checked && !success && t("codeInvalid")}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoFocus
        spellCheck={false}
      />
      {problem && <FormError>{problem}</FormError>}
      <Button type="submit" size="counter" block loading={pending}>
        {t("submit")}
      </Button>
      <Button variant="ghost" block onClick={onBack}>
        {t("back")}
      </Button>
    </form>
  );
}
