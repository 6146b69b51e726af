import { Link, type LinkProps } from "@tanstack/react-router";
import { clsx } from "clsx";
import { ChevronRight, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { usePendingApprovals } from "../approvals/use-pending-approvals";
import { useOperator } from "../operator/use-operator";
import { useWaiting } from "../shell/use-waiting";
import { urgentKinds } from "./emergencies";
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
const troubles = [
  { id: "returned", to: "/settlements", search: { view: "history", status: "returned" } },
  { id: "unknown", to: "/settlements", search: { view: "history", status: "reconciling" } },
  { id: "stoppedJobs", to: "/jobs", search: { status: "failed" } },
  { id: "lateJobs", to: "/jobs", search: { view: "recurring" } },
  { id: "endpoints", to: "/webhooks" },
  { id: "approvals", to: "/approvals" },
] as const satisfies readonly (Place & { id: string })[];

const lookOf = (level: Overview["alerts"][number]["level"]) => {
  if (level === "info") return "bg-info-soft text-info-ink";
  return level === "warning" || level === "danger"
    ? "bg-warn-soft text-warn-ink"
    : "bg-bad-soft text-bad-ink";
};

/** What waits for somebody, the most urgent first; each leads to where it is dealt with. */
export function Alerts({ alerts }: Pick<Overview, "alerts">) {
  const t = useTranslations("dashboard");
  const { can } = useOperator();
  const decided = usePendingApprovals()?.filter(
    ({ kind, canDecide }) => canDecide && !(can("budget") && urgentKinds.includes(kind)),
  );
  const waiting = { ...useWaiting(), approvals: decided?.length };
  const told = alerts
    // Who may see them reads of these in parts of their own.
    .filter(({ type }) => type !== "emergency" || !can("budget"))
    .filter(({ type }) => type !== "settlement" || !can("settlements"))
    .map(({ type, level, message }) => ({ level, message, place: places[type] }));
  const found = troubles.flatMap(({ id, ...place }) => {
    const count = waiting[id] ?? 0;
    const message = t(`troubles.${id}`, { count });
    return count > 0 ? [{ level: "warning" as const, message, place }] : [];
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
