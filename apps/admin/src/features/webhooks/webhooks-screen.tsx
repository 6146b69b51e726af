import { trpc } from "@buzz/client";
import { Button, DataTable, EmptyState, PageHeader, rowLink } from "@buzz/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Plus, Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { ProblemState } from "../problem/problem-state";
import { EndpointDialog } from "./endpoint-dialog";
import { SecretDialog } from "./secret-dialog";
import { DeliveryStatus, WebhookStatus } from "./webhook";
import { WebhookPanel } from "./webhook-panel";

const route = getRouteApi("/_desk/webhooks");

/** Which other systems are told what, and whether it arrives. */
export function WebhooksScreen() {
  const t = useTranslations("webhooks");
  const format = useFormatter();
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const { can } = useOperator();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error, refetch, isRefetching } = trpc.admin.webhooks.list.useQuery(undefined, {
    refetchInterval: 10_000,
  });
  const create = can("system", "create") && (
    <Button icon={<Plus aria-hidden className="size-4.5" />} onClick={() => setCreating(true)}>
      {t("create.action")}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={data && data.items.length > 0 && create}
      />
      {error && !data ? (
        <ProblemState error={error} onRetry={() => void refetch()} retrying={isRefetching} />
      ) : (
        <DataTable
          caption={t("title")}
          rows={data?.items}
          rowKey={(row) => row.id}
          isCurrent={(row) => row.id === id}
          empty={
            <EmptyState
              icon={<WebhookIcon aria-hidden className="size-8" />}
              title={t("none.title")}
              text={t("none.text")}
              action={create}
            />
          }
          columns={[
            {
              id: "url",
              header: t("fields.url"),
              cell: (row) => (
                <Link
                  from="/webhooks"
                  to="/webhooks"
                  search={{ id: row.id }}
                  resetScroll={false}
                  {...rowLink}
                >
                  <span className="break-all">{row.url}</span>
                </Link>
              ),
            },
            {
              id: "events",
              header: t("fields.events"),
              secondary: true,
              className: "text-ink-soft",
              cell: ({ events }) => format.list(events.map((event) => t(`events.${event}.name`))),
            },
            {
              id: "status",
              header: t("fields.status"),
              cell: (row) => <WebhookStatus webhook={row} />,
            },
            {
              id: "last",
              header: t("fields.last"),
              secondary: true,
              className: "whitespace-nowrap",
              cell: ({ lastDelivery }) =>
                lastDelivery === null ? (
                  <span className="text-ink-faint">{t("nothingYet")}</span>
                ) : (
                  <span className="flex flex-col items-start gap-1">
                    <DeliveryStatus status={lastDelivery.status} />
                    <span className="text-caption text-ink-faint tabular-nums">
                      {format.dateTime(lastDelivery.at, "dateTime")}
                    </span>
                  </span>
                ),
            },
          ]}
        />
      )}
      <WebhookPanel
        id={id}
        webhook={data?.items.find((row) => row.id === id)}
        isLoading={data === undefined}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
        onSecret={setSecret}
      />
      <EndpointDialog open={creating} onClose={() => setCreating(false)} onSecret={setSecret} />
      <SecretDialog secret={secret} onClose={() => setSecret(null)} />
    </>
  );
}
