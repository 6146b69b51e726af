import { NotificationSettings } from "@buzz/account";
import { useTranslations } from "use-intl";
import { Screen } from "../shell/screen";

/** By which ways one is told of what. */
export function AlertsScreen() {
  const t = useTranslations("my");
  return (
    <Screen title={t("alerts")} parent="/my">
      <NotificationSettings />
    </Screen>
  );
}
