import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Application } from "./application";

const tones = { pending: "warn", approved: "good", rejected: "bad", expired: "neutral" } as const;

export function ApplicationStatus({ status }: Pick<Application, "status">) {
  const t = useTranslations("applications.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
