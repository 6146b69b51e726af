import { AccountSecurity } from "@buzz/account";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";

/** How the shop signs in, and where it is signed in. */
export function SecurityScreen() {
  const t = useTranslations("settings");
  const back = useBack("/settings");
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("security")}</h1>} onBack={back} />}>
      <AccountSecurity />
    </MobileLayout>
  );
}
