import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { Approval } from "./approval";

const tones = { pending: "warn", confirmed: "good", rejected: "bad", expired: "neutral" } as const;

export function ApprovalStatus({ status }: Pick<Approval, "status">) {
  const t = useTranslations("approvals.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
