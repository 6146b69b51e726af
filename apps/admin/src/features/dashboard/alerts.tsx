import { Link } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChevronRight, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Overview } from "./overview";

type Alert = Overview["alerts"][number];

/** Where each kind of alert is dealt with. */
const places = {
  budget: { to: "/budget" },
  emergency: { to: "/budget", search: { view: "emergency" } },
  application: { to: "/applications" },
  settlement: { to: "/settlements" },
} as const;

const look = ({ level }: Alert) => {
  if (level === "info") return "bg-info-soft text-info-ink";
  return level === "warning" || level === "danger"
    ? "bg-warn-soft text-warn-ink"
    : "bg-bad-soft text-bad-ink";
};

/** What waits for somebody, the most urgent first; each leads to where it is dealt with. */
export function Alerts({ alerts }: Pick<Overview, "alerts">) {
  const t = useTranslations("dashboard");
  if (alerts.length === 0) return null;
  return (
    <ul aria-label={t("alerts")} className="grid gap-2 lg:grid-cols-2">
      {alerts.map((alert) => {
        const Sign = alert.level === "info" ? Info : TriangleAlert;
        return (
          <li key={alert.message}>
            <Link
              {...places[alert.type]}
              className={clsx(
                "flex min-h-11 items-center gap-3 rounded-control px-4 py-2 font-medium hover:brightness-97",
                look(alert),
              )}
            >
              <Sign aria-hidden className="size-4.5 shrink-0" />
              <span className="flex-1">{alert.message}</span>
              <ChevronRight aria-hidden className="size-4 shrink-0" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
