import { AccountSecurity } from "@buzz/account";
import { PageHeader } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** How the operator signs in, and where they are signed in. */
export function SecurityScreen() {
  const t = useTranslations("operator");
  return (
    <>
      <PageHeader title={t("security")} text={t("securityText")} />
      <AccountSecurity />
    </>
  );
}
