import { Button, EmptyState, Loading, SidePanel, Skeleton } from "@buzz/ui";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { Facts } from "../page/facts";
import { DeliveryList } from "./delivery-list";
import { EndpointDialog } from "./endpoint-dialog";
import { RemoveDialog } from "./remove-dialog";
import { RotateDialog } from "./rotate-dialog";
import { SwitchDialog } from "./switch-dialog";
import { type Webhook, WebhookStatus } from "./webhook";
import { WebhookTrouble } from "./webhook-trouble";

interface WebhookPanelProps {
  /** undefined: closed. */
  id: string | undefined;
  /** undefined while it is loaded, or when there is none of this id. */
  webhook: Webhook | undefined;
  isLoading: boolean;
  onClose: () => void;
  onSecret: (secret: string) => void;
}

/** One endpoint with what it was told, and what can be done with it. */
export function WebhookPanel(props: WebhookPanelProps) {
  const { id, webhook, isLoading, onClose, onSecret } = props;
  const t = useTranslations("webhooks");
  const format = useFormatter();
  const { can } = useOperator();
  const [deed, setDeed] = useState<"edit" | "switch" | "rotate" | "remove" | null>(null);
  const dialog = (of: typeof deed) => ({ open: deed === of, onClose: () => setDeed(null) });
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      wide
      title={webhook ? <span className="break-all">{webhook.url}</span> : t("endpoint")}
      description={webhook && <WebhookStatus webhook={webhook} />}
      footer={
        webhook && (
          <>
            {can("system", "delete") && (
              <Button variant="neutral" onClick={() => setDeed("remove")}>
                {t("remove.action")}
              </Button>
            )}
            {can("system", "update") && (
              <>
                <Button variant="neutral" onClick={() => setDeed("rotate")}>
                  {t("rotate.action")}
                </Button>
                <Button variant="neutral" onClick={() => setDeed("edit")}>
                  {t("edit.action")}
                </Button>
                <Button
                  variant={webhook.status === "disabled" ? "primary" : "neutral"}
                  onClick={() => setDeed("switch")}
                >
                  {t(webhook.status === "disabled" ? "enable.action" : "disable.action")}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {webhook ? (
        <div className="flex flex-col gap-6">
          <WebhookTrouble webhook={webhook} />
          <Facts
            title={t("facts")}
            facts={[
              {
                name: t("fields.events"),
                value: format.list(webhook.events.map((event) => t(`events.${event}.name`))),
              },
              {
                name: t("fields.createdAt"),
                value: format.dateTime(webhook.createdAt, "dateTime"),
              },
            ]}
          />
          <DeliveryList webhook={webhook} />
          <EndpointDialog {...dialog("edit")} webhook={webhook} onSecret={onSecret} />
          <SwitchDialog {...dialog("switch")} webhook={webhook} />
          <RotateDialog {...dialog("rotate")} webhook={webhook} onSecret={onSecret} />
          <RemoveDialog {...dialog("remove")} webhook={webhook} onGone={onClose} />
        </div>
      ) : isLoading ? (
        <Loading className="flex flex-col gap-4">
          <Skeleton className="h-24" />
          <Skeleton className="h-64" />
        </Loading>
      ) : (
        <EmptyState title={t("gone")} />
      )}
    </SidePanel>
  );
}
