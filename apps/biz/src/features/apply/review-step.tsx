import { trpc } from "@buzz/client";
import { buttonClass, Card } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { useFormContext } from "react-hook-form";
import { useFormatter, useTranslations } from "use-intl";
import type { ApplyForm } from "./form";
import { type FieldName, type Step, stepFields } from "./steps";
import { timeSlots } from "./time-slots";

const shown: readonly Step[] = ["shop", "place", "documents"];
/** Everything once more before it is sent, each group with a way back to it. */
export function ReviewStep() {
  const t = useTranslations("apply");
  const valueInWords = useValueInWords();
  return shown.map((step) => (
    <Card key={step} className="flex flex-col gap-3">
      <div className="flex items-center justify-between">
        <h3 className="text-lead font-bold">{t(`steps.${step}.title`)}</h3>
        <Link
          from="/apply"
          search={{ step }}
          className={buttonClass({ variant: "ghost" })}
          aria-label={t("changeOf", { step: t(`steps.${step}.title`) })}
        >
          {t("change")}
        </Link>
      </div>
      <dl className="flex flex-col gap-2">
        {stepFields[step].map((name) => (
          <div key={name} className="grid grid-cols-[7.5rem_1fr] gap-3">
            <dt className="text-ink-faint">{t(`labels.${name}`)}</dt>
            <dd className="font-medium">{valueInWords(name) || "–"}</dd>
          </div>
        ))}
      </dl>
    </Card>
  ));
}

function useValueInWords(): (name: FieldName) => string {
  const t = useTranslations("apply.slots");
  const documentName = useTranslations("apply.documents.types");
  const format = useFormatter();
  const form = useFormContext<ApplyForm>();
  const categories = trpc.businesses.categories.useQuery();
  return (name) => {
    const value = form.getValues(name);
    if (name === "businessInfo.category")
      return categories.data?.find(({ id }) => id === value)?.name ?? String(value);
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(({ type }) => documentName(type)).join(", ");
    if (typeof value === "boolean" || !value) return "";
    return format.list(
      timeSlots.filter((slot) => value[slot]).map((slot) => t(slot)),
      { type: "unit" },
    );
  };
}
