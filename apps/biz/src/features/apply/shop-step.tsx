import { useTranslations } from "use-intl";
import { formatRegistrationNumber } from "../../lib/registration-number";
import { ApplyTextField } from "./apply-text-field";

export function ShopStep() {
  const t = useTranslations("apply.hints");
  return (
    <>
      <ApplyTextField
        required
        name="businessInfo.name"
        autoComplete="organization"
        maxLength={200}
      />
      <ApplyTextField
        required
        name="businessInfo.registrationNumber"
        format={formatRegistrationNumber}
        inputMode="numeric"
        autoComplete="off"
        placeholder="000-00-00000"
      />
      <ApplyTextField required name="businessInfo.ownerName" autoComplete="name" maxLength={100} />
      <ApplyTextField
        required
        name="businessInfo.phone"
        hint={t("phone")}
        type="tel"
        autoComplete="tel"
        maxLength={14}
      />
      <ApplyTextField
        required
        name="email"
        hint={t("email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        maxLength={254}
      />
    </>
  );
}
