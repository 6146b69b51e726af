import type { RouterOutputs } from "@buzz/client";
import { StatusBadge } from "@buzz/ui";
import { useTranslations } from "use-intl";

export type Webhook = RouterOutputs["admin"]["webhooks"]["list"]["items"][number];
export type Delivery = RouterOutputs["admin"]["webhooks"]["deliveries"]["items"][number];

export interface WebhookDialogProps {
  webhook: Webhook;
  open: boolean;
  onClose: () => void;
}

/** Active, failing at the moment, or disabled. */
export function WebhookStatus({ webhook: { status, failingSince } }: { webhook: Webhook }) {
  const t = useTranslations("webhooks.statuses");
  if (status === "disabled") return <StatusBadge tone="bad">{t("disabled")}</StatusBadge>;
  if (failingSince !== null) return <StatusBadge tone="warn">{t("failing")}</StatusBadge>;
  return <StatusBadge tone="good">{t("active")}</StatusBadge>;
}

const tones = { pending: "warn", delivered: "good", failed: "bad" } as const;

export function DeliveryStatus({ status }: Pick<Delivery, "status">) {
  const t = useTranslations("webhooks.deliveries.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}
