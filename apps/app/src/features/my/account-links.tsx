import { Card, IconTile, ListRow, Section } from "@buzz/ui";
import { Link } from "@tanstack/react-router";
import { BellRing, Lock, ShieldCheck } from "lucide-react";
import { useTranslations } from "use-intl";

export function AccountLinks() {
  const t = useTranslations("my");
  return (
    <Section title={t("account")}>
      <Card flush className="divide-y divide-line/60">
        <ListRow
          leading={
            <IconTile tone="neutral">
              <Lock aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("security")}
          detail={t("securityText")}
          render={<Link to="/my/security" />}
        />
        <ListRow
          leading={
            <IconTile tone="neutral">
              <BellRing aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("alerts")}
          detail={t("alertsText")}
          render={<Link to="/my/alerts" />}
        />
        <ListRow
          leading={
            <IconTile tone="neutral">
              <ShieldCheck aria-hidden className="size-5.5" />
            </IconTile>
          }
          title={t("privacy")}
          detail={t("privacyText")}
          render={<Link to="/my/privacy" />}
        />
      </Card>
    </Section>
  );
}
