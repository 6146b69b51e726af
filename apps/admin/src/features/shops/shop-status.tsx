import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";
import type { ShopStatus as Status } from "./shop";

const tones = { pending: "info", approved: "good", suspended: "warn", rejected: "bad" } as const;

export function ShopStatus({ status }: { status: Status }) {
  const t = useTranslations("shops.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
