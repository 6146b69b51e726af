import { useTranslations } from "use-intl";
import type { Approval } from "./approval";

/** What would be done, to be read before deciding. */
export function ApprovalSummary({ approval }: { approval: Approval }) {
  const t = useTranslations("approvals.kinds");
  return (
    <p className="flex flex-col rounded-control bg-sunken px-4 py-3">
      <span className="text-caption text-ink-soft">{t(approval.kind)}</span>
      <span className="font-semibold break-words">{approval.summary}</span>
    </p>
  );
}
