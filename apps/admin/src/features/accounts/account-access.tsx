import { Badge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { Facts } from "../page/facts";
import type { AccountDetail } from "./account-dialog";

/** How somebody gets into their account, and whether anything keeps them out. */
export function AccountAccess({ detail: { user, access } }: { detail: AccountDetail }) {
  const t = useTranslations("accounts.access");
  const format = useFormatter();
  const { count } = useFigures();
  const when = (at: Date) => format.dateTime(at, "dateTime");
  const { temporaryPasswordExpiresAt: until } = access;

  function password() {
    if (!access.hasPassword) return t("noPassword");
    if (until) return <Badge tone="warn">{t("temporary", { until: when(until) })}</Badge>;
    if (access.mustChangePassword) return <Badge tone="warn">{t("mustChange")}</Badge>;
    return t("changed", { at: when(access.passwordChangedAt) });
  }

  return (
    <Facts
      title={t("title")}
      facts={[
        ...(access.lockedUntil
          ? [
              {
                name: t("locked"),
                value: (
                  <Badge tone="bad">{t("lockedUntil", { until: when(access.lockedUntil) })}</Badge>
                ),
              },
            ]
          : []),
        { name: t("password"), value: password() },
        {
          name: t("secondFactor"),
          value: t(access.secondFactor ? "on" : "off"),
        },
        { name: t("sessions"), value: t("count", { count: access.openSessions }) },
        { name: t("logins"), value: count(user.loginCount) },
        {
          name: t("lastLogin"),
          value: user.lastLoginAt ? when(user.lastLoginAt) : t("never"),
        },
      ]}
    />
  );
}
