import { Badge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import type { OperatorRow } from "./operator";

/** Until when a role holds; one that is over grants nothing. */
export function RoleTerm({ roleExpiresAt: end }: Pick<OperatorRow, "roleExpiresAt">) {
  const t = useTranslations("operators.term");
  const format = useFormatter();
  if (end === null) return <span className="text-ink-faint">{t("open")}</span>;
  const day = format.dateTime(end, "date");
  return end <= new Date() ? (
    <Badge tone="bad">{t("over", { day })}</Badge>
  ) : (
    <Badge tone="info">{t("until", { day })}</Badge>
  );
}
