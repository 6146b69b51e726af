import { useTranslations } from "use-intl";
import { ApplyTextField, DescriptionField } from "./apply-text-field";
import { CategoryField } from "./category-field";
import { TimeSlotsField } from "./time-slots-field";

export function PlaceStep() {
  const t = useTranslations("apply.hints");
  return (
    <>
      <CategoryField />
      <ApplyTextField
        required
        name="businessInfo.address"
        hint={t("address")}
        autoComplete="street-address"
        maxLength={500}
      />
      <TimeSlotsField />
      <DescriptionField />
    </>
  );
}
