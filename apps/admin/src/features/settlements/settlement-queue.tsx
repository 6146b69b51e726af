import { type RouterOutputs, trpc } from "@buzz/client";
import { Button, EmptyState, MoneyText, Skeleton, StatTile } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CircleCheckBig } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { pollInterval, rowsPerPage } from "../../lib/search";
import { useOperator } from "../operator/use-operator";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { BatchApprove } from "./batch-approve";
import { useQueueColumns } from "./queue-columns";
import { queueSorts, type SettlementsSearch } from "./search";

type Waiting = RouterOutputs["admin"]["settlements"]["pending"]["items"][number];

const route = getRouteApi("/_desk/settlements/");

/** Requests that wait for a decision, the oldest first. */
export function SettlementQueue() {
  const t = useTranslations("settlements");
  const deeds = useTranslations("settlementDeeds.batch");
  const { page = 1, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [chosen, setChosen] = useState<string[]>([]);
  const [batch, setBatch] = useState<Waiting[] | null>(null);
  const change = (next: Partial<SettlementsSearch>) => {
    setChosen([]);
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  };
  const ordered = sorting(queueSorts, { by: "requestedAt", order: "asc" }, asked, change);
  const list = trpc.admin.settlements.pending.useQuery(
    { ...ordered.input, page, limit: rowsPerPage },
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
        {...ordered.table}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.admin.settlements.pending.fetch({ ...ordered.input, ...part })}
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
