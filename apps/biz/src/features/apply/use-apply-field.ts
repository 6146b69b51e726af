import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { ApplyForm, ApplyOutput } from "./form";
import type { FieldName } from "./steps";

/** What a field of the application needs to show itself. */
export function useApplyField(name: FieldName) {
  const t = useTranslations("apply");
  const form = useFormContext<ApplyForm, unknown, ApplyOutput>();
  const { error } = form.getFieldState(name, form.formState);
  const refused = error?.type === "refused" ? error.message : undefined;
  return {
    form,
    label: t(`labels.${name}`),
    error: error && (refused ?? t(`invalid.${name}`)),
  };
}
