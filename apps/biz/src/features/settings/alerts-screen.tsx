import { NotificationSettings } from "@buzz/account";
import { AppHeader, MobileLayout } from "@buzz/ui";
import { useTranslations } from "use-intl";
import { useBack } from "../../lib/use-back";

/** By which ways the shop is told of what. */
export function AlertsScreen() {
  const t = useTranslations("settings");
  const back = useBack("/settings");
  return (
    <MobileLayout header={<AppHeader title={<h1>{t("alerts")}</h1>} onBack={back} />}>
      <NotificationSettings />
    </MobileLayout>
  );
}
