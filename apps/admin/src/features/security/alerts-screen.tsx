import { NotificationSettings } from "@buzz/account";
import { PageHeader } from "@buzz/ui";
import { useTranslations } from "use-intl";

/** By which ways the operator is told of what. */
export function AlertsScreen() {
  const t = useTranslations("operator");
  return (
    <>
      <PageHeader title={t("alerts")} text={t("alertsText")} />
      <div className="max-w-3xl">
        <NotificationSettings />
      </div>
    </>
  );
}
