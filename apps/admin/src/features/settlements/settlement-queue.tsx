import { type RouterOutputs, trpc } from "@buzz/client";
import { Button, EmptyState, MoneyText, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import { rowsPerRequest } from "../table/csv-button";
import { ServerTable } from "../table/server-table";
import { BatchApprove } from "./batch-approve";
import { useQueueColumns } from "./queue-columns";

type Waiting = RouterOutputs["admin"]["settlements"]["pending"]["items"][number];

const route = getRouteApi("/_desk/settlements/");

/** Requests that wait for a decision, the oldest first. */
export function SettlementQueue() {
  const t = useTranslations("settlements");
  const deeds = useTranslations("settlementDeeds.batch");
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [chosen, setChosen] = useState<string[]>([]);
  const [batch, setBatch] = useState<Waiting[] | null>(null);
  const list = trpc.admin.settlements.pending.useQuery(
    { page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, refetchInterval: pollInterval },
  );
  const rows = list.data?.items ?? [];
  const { summary } = list.data ?? {};

  return (
    <div className="flex flex-col gap-5">
      <div className="grid grid-cols-2 gap-4 lg:max-w-2xl">
        <StatTile
          label={t("queue.count")}
          value={
            summary ? (
              t("queue.number", { count: summary.totalPending })
            ) : (
              <Skeleton className="h-8 w-16" />
            )
          }
        />
        <StatTile
          label={t("queue.sum")}
          value={
            summary ? <MoneyText amount={summary.totalAmount} /> : <Skeleton className="h-8 w-32" />
          }
        />
      </div>
      <ServerTable
        id="settlement-queue"
        caption={t("views.queue")}
        columns={useQueueColumns()}
        list={list}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={<CircleCheckBig aria-hidden className="size-8" />}
            title={t("queue.none.title")}
            text={t("queue.none.text")}
          />
        }
        onPage={(next) => {
          setChosen([]);
          void navigate({ search: (search) => ({ ...search, page: next }) });
        }}
        onFile={(next) =>
          utils.admin.settlements.pending.fetch({ page: next, limit: rowsPerRequest })
        }
        selection={
          can("settlements", "update")
            ? {
                chosen: chosen.filter((id) => rows.some((row) => row.id === id)),
                onChoose: setChosen,
                nameOf: (row) => `${row.businessName} ${row.settlementNo}`,
                actions: (
                  <Button
                    size="sm"
                    onClick={() => setBatch(rows.filter(({ id }) => chosen.includes(id)))}
                  >
                    {deeds("action")}
                  </Button>
                ),
              }
            : undefined
        }
      />
      <BatchApprove
        batch={batch}
        onClose={() => {
          setBatch(null);
          setChosen([]);
        }}
      />
    </div>
  );
}
