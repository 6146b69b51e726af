import { useTranslations } from "use-intl";
import { ApplyTextField } from "./apply-text-field";

const account = "businessInfo.bankAccount";

export function BankStep() {
  const t = useTranslations("apply.hints");
  return (
    <>
      <ApplyTextField
        required
        name={`${account}.bankName`}
        hint={t("bankName")}
        autoComplete="off"
        maxLength={50}
      />
      <ApplyTextField
        required
        name={`${account}.accountNumber`}
        format={(text) => text.replace(/[^\d-]/g, "")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <ApplyTextField
        required
        name={`${account}.accountHolder`}
        hint={t("accountHolder")}
        autoComplete="off"
        maxLength={100}
      />
    </>
  );
}
