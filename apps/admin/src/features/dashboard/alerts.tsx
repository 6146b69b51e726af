import { Link, type LinkProps } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChevronRight, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { useWaiting } from "../shell/use-waiting";
import type { Overview } from "./overview";

type Place = Pick<LinkProps, "to" | "search">;

/** Where each kind of alert is dealt with. */
const places = {
  budget: { to: "/budget" },
  emergency: { to: "/budget", search: { view: "emergency" } },
  application: { to: "/applications" },
  settlement: { to: "/settlements" },
} as const satisfies Record<string, Place>;

/** What went wrong or waits without the overview's telling of it, and where it is dealt with. */
const troubles = {
  returned: { to: "/settlements", search: { view: "history", status: "returned" } },
  unknown: { to: "/settlements", search: { view: "history", status: "reconciling" } },
  stoppedJobs: { to: "/jobs", search: { status: "failed" } },
  lateJobs: { to: "/jobs", search: { view: "recurring" } },
  endpoints: { to: "/webhooks" },
  approvals: { to: "/approvals" },
} as const satisfies Record<string, Place>;
const ids = ["returned", "unknown", "stoppedJobs", "lateJobs", "endpoints", "approvals"] as const;

const lookOf = (level: Overview["alerts"][number]["level"]) => {
  if (level === "info") return "bg-info-soft text-info-ink";
  return level === "warning" || level === "danger"
    ? "bg-warn-soft text-warn-ink"
    : "bg-bad-soft text-bad-ink";
};

/** What waits for somebody, the most urgent first; each leads to where it is dealt with. */
export function Alerts({ alerts }: Pick<Overview, "alerts">) {
  const t = useTranslations("dashboard");
  const waiting = useWaiting();
  const { can } = useOperator();
  const told = alerts
    // Who may see the budget reads of it in the Emergencies.
    .filter(({ type }) => type !== "emergency" || !can("budget"))
    .map(({ type, level, message }) => ({ level, message, place: places[type] }));
  const found = ids.flatMap((id) => {
    const count = waiting[id] ?? 0;
    const message = t(`troubles.${id}`, { count });
    return count > 0 ? [{ level: "warning" as const, message, place: troubles[id] }] : [];
  });
  const shown = [
    ...told.filter(({ level }) => level !== "info"),
    ...found,
    ...told.filter(({ level }) => level === "info"),
  ];
  if (shown.length === 0) return null;
  return (
    <ul aria-label={t("alerts")} className="grid gap-2 lg:grid-cols-2">
      {shown.map(({ level, message, place }) => {
        const Sign = level === "info" ? Info : TriangleAlert;
        return (
          <li key={message}>
            <Link
              {...place}
              className={clsx(
                "flex min-h-11 items-center gap-3 rounded-control px-4 py-2 font-medium hover:brightness-97",
                lookOf(level),
              )}
            >
              <Sign aria-hidden className="size-4.5 shrink-0" />
              <span className="flex-1">{message}</span>
              <ChevronRight aria-hidden className="size-4 shrink-0" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
