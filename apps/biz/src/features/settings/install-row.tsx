import { IconTile, ListRow, useInstall } from "@buzz/ui";
import { MonitorDown } from "lucide-react";
import { useTranslations } from "use-intl";

/** Offers to install the app, where the browser can and it is not yet. */
export function InstallRow() {
  const t = useTranslations("settings");
  const install = useInstall();
  if (!install) return null;
  return (
    <li>
      <ListRow
        leading={
          <IconTile>
            <MonitorDown aria-hidden className="size-5.5" />
          </IconTile>
        }
        title={t("install")}
        detail={t("installText")}
        render={<button type="button" onClick={install} />}
      />
    </li>
  );
}
