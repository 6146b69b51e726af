import { Card, Checkbox } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { ApplyTextField } from "./apply-text-field";
import { useApplyField } from "./use-apply-field";

const terms = ["redeem", "share", "payout", "privacy"] as const;

export function AccountStep() {
  const t = useTranslations("apply");
  const { form, label, error } = useApplyField("agreed");
  return (
    <>
      <ApplyTextField
        required
        kind="password"
        name="password"
        hint={t("hints.password")}
        autoComplete="new-password"
        maxLength={200}
      />
      <Card tone="sunken" className="flex flex-col gap-3">
        <h3 className="font-bold">{t("terms.title")}</h3>
        <ul className="flex list-disc flex-col gap-1.5 pl-5 text-body text-ink-soft marker:text-brand">
          {terms.map((term) => (
            <li key={term}>{t(`terms.${term}`)}</li>
          ))}
        </ul>
        <Checkbox
          {...form.register("agreed")}
          label={label}
          detail={error && <span className="font-medium text-bad-ink">{error}</span>}
          aria-invalid={error ? true : undefined}
        />
      </Card>
    </>
  );
}
