import type { RouterOutputs } from "@buzz/client";
import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";

export type Status = RouterOutputs["settlements"]["get"]["status"];

const tones = {
  pending: "warn",
  approved: "info",
  reconciling: "warn",
  paid: "good",
  returned: "bad",
  rejected: "bad",
  cancelled: "neutral",
} as const;

export function SettlementStatus({ status }: { status: Status }) {
  const t = useTranslations("settlements.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
