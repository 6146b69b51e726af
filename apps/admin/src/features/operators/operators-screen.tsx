import { adminRole } from "@buzz/api/schemas";
import { trpc } from "@buzz/client";
import { Button, EmptyState, PageHeader } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { PendingApprovals } from "../approvals/pending-approvals";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { useOperator } from "../operator/use-operator";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { HireDialog } from "./hire-dialog";
import { useOperatorColumns } from "./operator-columns";
import { OperatorPanel } from "./operator-panel";
import { type OperatorsSearch, operatorSorts, operatorStatuses } from "./search";

const route = getRouteApi("/_desk/operators");

/** Who runs the programme, in which role and for how long. */
export function OperatorsScreen() {
  const t = useTranslations("operators");
  const roles = useTranslations("operator.roles");
  const { role, status, search, page = 1, id, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [hiring, setHiring] = useState(false);
  const change = (next: Partial<OperatorsSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  const ordered = sorting(operatorSorts, { by: "name", order: "asc" }, asked, change);
  const filters = { role, status, search, ...ordered.input };
  const list = trpc.admin.operators.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          can("system", "create") && (
            <Button
              icon={<Plus aria-hidden className="size-4.5" />}
              onClick={() => setHiring(true)}
            >
              {t("hire.action")}
            </Button>
          )
        }
      />
      <PendingApprovals kinds={["operator", "role"]} />
      <ServerTable
        id="operators"
        caption={t("title")}
        columns={useOperatorColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === id}
        empty={<EmptyState title={t("none.title")} text={t("none.text")} />}
        onPage={(next) => change({ page: next })}
        {...ordered.table}
        onFile={(part) => utils.admin.operators.list.fetch({ ...filters, ...part })}
        filters={
          <FilterBar onClear={clearing({ role, status, search }, change)}>
            <FilterSearch
              label={t("search")}
              value={search}
              onChange={(next) => change({ search: next })}
            />
            <FilterSelect
              label={t("fields.role")}
              value={role}
              options={adminRole.options.map((value) => ({ value, label: roles(value) }))}
              onChange={(next) => change({ role: next })}
            />
            <FilterSelect
              label={t("fields.status")}
              value={status}
              options={operatorStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(next) => change({ status: next })}
            />
          </FilterBar>
        }
      />
      <OperatorPanel
        operator={list.data?.items.find((row) => row.id === id)}
        onClose={() =>
          void navigate({ search: (now) => ({ ...now, id: undefined }), resetScroll: false })
        }
      />
      <HireDialog open={hiring} onClose={() => setHiring(false)} />
    </>
  );
}
