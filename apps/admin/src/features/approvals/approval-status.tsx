import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Approval } from "./approval";

const tones = { pending: "warn", confirmed: "good", rejected: "bad", expired: "neutral" } as const;

export function ApprovalStatus({ status, withdrawn }: Pick<Approval, "status" | "withdrawn">) {
  const t = useTranslations("approvals.statuses");
  if (withdrawn) return <StatusBadge tone="neutral">{t("withdrawn")}</StatusBadge>;
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
