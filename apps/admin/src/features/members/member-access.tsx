import { Badge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { useFigures } from "../charts/use-figures";
import { Facts } from "../page/facts";
import type { MemberDetail } from "./member";

/** How somebody gets into their account, and whether anything keeps them out. */
export function MemberAccess({ detail: { user, access } }: { detail: MemberDetail }) {
  const t = useTranslations("members");
  const format = useFormatter();
  const { count } = useFigures();
  const when = (at: Date) => format.dateTime(at, "dateTime");
  const { temporaryPasswordExpiresAt: until } = access;

  function password() {
    if (!access.hasPassword) return t("access.noPassword");
    if (until) return <Badge tone="warn">{t("access.temporary", { until: when(until) })}</Badge>;
    if (access.mustChangePassword) return <Badge tone="warn">{t("access.mustChange")}</Badge>;
    return t("access.changed", { at: when(access.passwordChangedAt) });
  }

  return (
    <Facts
      title={t("access.title")}
      facts={[
        ...(access.lockedUntil
          ? [
              {
                name: t("access.locked"),
                value: (
                  <Badge tone="bad">
                    {t("access.lockedUntil", { until: when(access.lockedUntil) })}
                  </Badge>
                ),
              },
            ]
          : []),
        { name: t("access.password"), value: password() },
        {
          name: t("access.secondFactor"),
          value: t(access.secondFactor ? "access.on" : "access.off"),
        },
        { name: t("access.sessions"), value: t("access.count", { count: access.openSessions }) },
        { name: t("fields.logins"), value: count(user.loginCount) },
        {
          name: t("fields.lastLogin"),
          value: user.lastLoginAt ? when(user.lastLoginAt) : t("never"),
        },
      ]}
    />
  );
}
