import { secondFactorInput } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, TextField } from "@buzz/ui";
import { CircleCheck, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useProblem } from "./use-problem";

/** Asks for the second factor anew, in the middle of another form: then the refused command can be sent again. */
export function StepUp() {
  const t = useTranslations("stepUp");
  const inWords = useProblem();
  const [code, setCode] = useState("");
  const stepUp = trpc.auth.stepUp.useMutation();
  const parsed = secondFactorInput.safeParse({ code });

  if (stepUp.isSuccess)
    return (
      <p
        role="status"
        className="flex items-center gap-3 rounded-control bg-good-soft px-4 py-3 text-good-ink"
      >
        <CircleCheck aria-hidden className="size-5 shrink-0" />
        {t("done")}
      </p>
    );
  const prove = () => {
    if (parsed.success && !stepUp.isPending) stepUp.mutate(parsed.data);
  };
  return (
    <div
      role="alert"
      className="flex animate-rise flex-col gap-4 rounded-control bg-brand-soft px-4 py-4 text-brand-ink"
    >
      <p className="flex items-center gap-3 font-semibold">
        <ShieldCheck aria-hidden className="size-5 shrink-0" />
        {t("title")}
      </p>
      <TextField
        label={t("code")}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          prove();
        }}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={stepUp.error && inWords(stepUp.error).title}
      />
      <Button disabled={!parsed.success} loading={stepUp.isPending} onClick={prove}>
        {t("prove")}
      </Button>
    </div>
  );
}
