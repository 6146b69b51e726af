import type { RouterOutputs } from "@buzz/client";
import { useTranslations } from "use-intl";

type Alert = RouterOutputs["budget"]["alerts"]["items"][number];

/** What an alert is about, in words. */
export function useAlertName(): (alert: Pick<Alert, "kind" | "part" | "stage">) => string {
  const t = useTranslations("alarms");
  const budget = useTranslations("budget");
  return ({ kind, part, stage }) =>
    part === null || stage === null
      ? t(`kinds.${kind}`)
      : t("stage", {
          part: part === "total" ? budget("alerts.whole") : budget(`categories.${part}`),
          stage: budget(`stages.${stage}`),
        });
}
