import { settlementStatus } from "@buzz/api/schemas";
import { type RouterOutputs, trpc } from "@buzz/client";
import { Button } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { MakeFileDialog } from "../bank-files/make-file-dialog";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { FilterSelect } from "../filters/filter-select";
import { useOperator } from "../operator/use-operator";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { BatchApprove } from "./batch-approve";
import { useHistoryColumns } from "./history-columns";
import { HistorySums } from "./history-sums";
import { historySorts, type SettlementsSearch } from "./search";

type Settlement = RouterOutputs["settlements"]["list"]["items"][number];

const route = getRouteApi("/_desk/settlements/");

/** All settlements, newest first, within the days asked for. */
export function SettlementHistory() {
  const t = useTranslations("settlements");
  const { status, from, to, page = 1, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const files = useTranslations("bankFiles.make");
  const { can } = useOperator();
  const [chosen, setChosen] = useState<readonly Settlement[]>([]);
  const deeds = useTranslations("settlementDeeds.batch");
  const [batch, setBatch] = useState<readonly Settlement[] | null>(null);
  const [making, setMaking] = useState(false);
  const change = (next: Partial<SettlementsSearch>) =>
    void navigate({
      search: (search) => ({ ...search, page: undefined, ...next }),
      resetScroll: false,
    }).then(() => setChosen([]));
  const own = { by: "requestedAt", order: "desc" } as const;
  const ordered = sorting(historySorts, own, asked, change);
  const filters = { status, startDate: from, endDate: to, ...ordered.input };
  const list = trpc.settlements.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, enabled: !isBackwards(from, to) },
  );
  const rows = list.data?.items ?? [];

  return (
    <div className="flex flex-col gap-5">
      <HistorySums summary={list.data?.summary} />
      <ServerTable
        id="settlements"
        caption={t("views.history")}
        columns={useHistoryColumns()}
        list={list}
        rowKey={(row) => row.id}
        empty={t("none")}
        {...ordered.table}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.settlements.list.fetch({ ...filters, ...part })}
        selection={
          (status === "approved" || status === "returned") && can("settlements", "update")
            ? {
                chosen: chosen.map(({ id }) => id),
                onChoose: (ids) => setChosen(rows.filter(({ id }) => ids.includes(id))),
                nameOf: (row) => `${row.businessName} ${row.settlementNo}`,
                canChoose: ({ totalAmount }) => totalAmount > 0,
                actions:
                  status === "approved" ? (
                    <Button size="sm" onClick={() => setMaking(true)}>
                      {files("chosen")}
                    </Button>
                  ) : (
                    <Button size="sm" onClick={() => setBatch(chosen)}>
                      {deeds("action")}
                    </Button>
                  ),
              }
            : undefined
        }
        filters={
          <FilterBar onClear={clearing({ status, from, to }, change)}>
            <FilterSelect
              label={t("filters.status")}
              value={status}
              options={settlementStatus.options.map((value) => ({
                value,
                label: t(`statuses.${value}`),
              }))}
              onChange={(next) => change({ status: next })}
            />
            <FilterDays label={t("columns.day")} from={from} to={to} onChange={change} />
          </FilterBar>
        }
      />
      <BatchApprove
        batch={batch}
        onClose={() => {
          setBatch(null);
          setChosen([]);
        }}
      />
      <MakeFileDialog
        chosen={chosen}
        open={making}
        onClose={() => setMaking(false)}
        onMade={(file) => void navigate({ search: { view: "bank", file } })}
      />
    </div>
  );
}
