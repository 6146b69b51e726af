import type { RouterOutputs } from "@buzz/client";
import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";

const tones = {
  queued: "neutral",
  running: "info",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
} as const;

export type Job = RouterOutputs["admin"]["jobs"]["get"];
export type JobRow = RouterOutputs["admin"]["jobs"]["list"]["items"][number];

/** Goes on by itself, so that its figures change. */
export const isUnderWay = ({ status }: Pick<JobRow, "status">): boolean =>
  status === "queued" || status === "running";

/** How often what is under way is looked at again, ms. */
export const watchInterval = 1_000;

export function JobStatus({ status }: Pick<JobRow, "status">) {
  const t = useTranslations("jobs.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
