import type { RouterOutputs } from "@buzz/client";
import { StatusBadge } from "@buzz/ui";
import { useFormatter, useTranslations } from "use-intl";
import { quietCell, type TableColumn } from "../table/table-column";
import { useAlertName } from "./use-alert-name";

type Alert = RouterOutputs["budget"]["alerts"]["items"][number];

const tones = { open: "bad", answered: "good", over: "neutral" } as const;

function stateOf({ acknowledgedAt, resolvedAt }: Alert): keyof typeof tones {
  if (acknowledgedAt !== null) return "answered";
  return resolvedAt === null ? "open" : "over";
}

export function useAlertColumns(): TableColumn<Alert>[] {
  const t = useTranslations("alarms");
  const format = useFormatter();
  const nameOf = useAlertName();
  const at = (instant: Date | null) => instant && format.dateTime(instant, "dateTime");
  return [
    {
      id: "raised",
      header: t("columns.raised"),
      className: quietCell,
      cell: ({ raisedAt }) => at(raisedAt),
      file: ({ raisedAt }) => raisedAt,
    },
    {
      id: "what",
      header: t("columns.what"),
      fixed: true,
      className: "font-medium whitespace-nowrap",
      cell: nameOf,
      file: nameOf,
    },
    {
      id: "calls",
      header: t("columns.calls"),
      align: "end",
      secondary: true,
      cell: ({ calls }) => calls,
      file: ({ calls }) => calls,
    },
    {
      id: "state",
      header: t("columns.state"),
      cell: (alert) => (
        <StatusBadge tone={tones[stateOf(alert)]}>{t(`states.${stateOf(alert)}`)}</StatusBadge>
      ),
      file: (alert) => t(`states.${stateOf(alert)}`),
    },
    {
      id: "answered",
      header: t("columns.answered"),
      cell: ({ acknowledgerName, acknowledgedAt }) =>
        acknowledgerName && (
          <span className="flex flex-col">
            {acknowledgerName}
            <span className="text-caption whitespace-nowrap text-ink-faint tabular-nums">
              {at(acknowledgedAt)}
            </span>
          </span>
        ),
      file: ({ acknowledgerName }) => acknowledgerName,
    },
    {
      id: "over",
      header: t("columns.over"),
      secondary: true,
      className: quietCell,
      cell: ({ resolvedAt }) => at(resolvedAt),
      file: ({ resolvedAt }) => resolvedAt,
    },
  ];
}
