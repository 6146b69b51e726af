import { webhookEvent } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, useToast } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { RotateCw } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { useOperator } from "../operator/use-operator";
import { Block } from "../page/block";
import { useProblem } from "../problem/use-problem";
import { ServerTable } from "../table/server-table";
import type { TableColumn } from "../table/table-column";
import { type Delivery, DeliveryStatus, type Webhook } from "./webhook";

const route = getRouteApi("/_desk/webhooks");
const perPage = 10;
/** What waits is looked at again this often, ms. */
const interval = 3_000;

/** What an endpoint was told, the newest first; each can be sent once more. */
export function DeliveryList({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks.deliveries");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { id } = webhook;
  const list = trpc.admin.webhooks.deliveries.useQuery(
    { id, page, limit: perPage },
    { placeholderData: keepPreviousData, refetchInterval: interval },
  );
  return (
    <Block title={t("title")}>
      <ServerTable
        id="webhook-deliveries"
        caption={t("title")}
        columns={useDeliveryColumns(webhook)}
        list={list}
        rowKey={(row) => row.id}
        empty={t("none")}
        onPage={(next) =>
          void navigate({ search: (now) => ({ ...now, page: next }), resetScroll: false })
        }
        onFile={(part) => utils.admin.webhooks.deliveries.fetch({ id, ...part })}
      />
    </Block>
  );
}

function useDeliveryColumns(webhook: Webhook): TableColumn<Delivery>[] {
  const t = useTranslations("webhooks.deliveries");
  const events = useTranslations("webhooks.events");
  const format = useFormatter();
  const nameOf = (event: string) => {
    const known = webhookEvent.safeParse(event).data;
    return known ? events(`${known}.name`) : event;
  };
  return [
    {
      id: "event",
      header: t("event"),
      fixed: true,
      cell: ({ event, at }) => (
        <span className="flex flex-col">
          <span className="font-medium">{nameOf(event)}</span>
          <span className="text-caption text-ink-faint tabular-nums">
            {format.dateTime(at, "dateTime")}
          </span>
        </span>
      ),
      file: ({ event }) => event,
    },
    {
      id: "status",
      header: t("status"),
      cell: (row) => (
        <span className="flex flex-col items-start gap-1">
          <DeliveryStatus status={row.status} />
          {row.nextAttemptAt && (
            <span className="text-caption text-ink-faint">
              {webhook.status === "disabled"
                ? t("waits")
                : t("next", { at: format.dateTime(row.nextAttemptAt, "dateTime") })}
            </span>
          )}
        </span>
      ),
      file: ({ status }) => t(`statuses.${status}`),
    },
    {
      id: "answer",
      header: t("answer"),
      className: "text-ink-soft",
      cell: ({ responseStatus, failure, attempts }) =>
        responseStatus !== null
          ? t("http", { status: String(responseStatus) })
          : failure !== null
            ? failureOf(failure)
            : attempts === 0
              ? t("notYet")
              : t("pending"),
      file: ({ responseStatus, failure }) => responseStatus ?? failure,
    },
    {
      id: "attempts",
      header: t("attempts"),
      align: "end",
      cell: ({ attempts }) => format.number(attempts, "integer"),
      file: ({ attempts }) => attempts,
    },
    {
      id: "at",
      header: t("at"),
      hidden: true,
      cell: ({ at }) => format.dateTime(at, "dateTime"),
      file: ({ at }) => at,
    },
    {
      id: "replay",
      header: t("replay"),
      align: "end",
      className: "whitespace-nowrap",
      cell: (row) => <ReplayButton delivery={row} />,
    },
  ];

  function failureOf(failure: string): string {
    const known = failures.find((candidate) => candidate === failure);
    return known ? t(`failures.${known}`) : failure;
  }
}

const failures = ["timeout", "address", "tls", "unreachable"] as const;

/** Sending once more bears the same id, so that a receiver knows it for the same: nothing to ask before. */
function ReplayButton({ delivery: { id } }: { delivery: Delivery }) {
  const t = useTranslations("webhooks.deliveries");
  const toast = useToast();
  const explain = useProblem();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const replay = trpc.admin.webhooks.replay.useMutation({
    onSuccess: async () => {
      toast.good(t("replayed"), t("replayedText"));
      await utils.admin.webhooks.invalidate();
    },
    onError: (error) => {
      const { title, text } = explain(error);
      toast.bad(title, text);
    },
  });
  if (!can("system", "update")) return null;
  return (
    <Button
      variant="ghost"
      size="sm"
      loading={replay.isPending}
      icon={<RotateCw aria-hidden className="size-4" />}
      onClick={() => replay.mutate({ id })}
    >
      {t("again")}
    </Button>
  );
}
