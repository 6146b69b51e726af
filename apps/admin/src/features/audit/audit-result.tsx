import { Badge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { AuditEntry } from "./audit-entry";

/** Only what failed stands out. */
export function AuditResult({ result }: Pick<AuditEntry, "result">) {
  const t = useTranslations("audit.results");
  return result === "failure" ? (
    <Badge tone="bad">{t("failure")}</Badge>
  ) : (
    <span className="text-ink-soft">{t("success")}</span>
  );
}
