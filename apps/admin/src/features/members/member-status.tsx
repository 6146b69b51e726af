import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { MemberRow } from "./member";

const tones = { active: "good", suspended: "warn", deactivated: "neutral" } as const;

export function MemberStatus({ status }: Pick<MemberRow, "status">) {
  const t = useTranslations("members.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
