import { trpc } from "@buzz/client";
import { Button, EmptyState, PageHeader } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { FilterBar } from "../filters/filter-bar";
import { FilterDays, isBackwards } from "../filters/filter-days";
import { FilterSelect } from "../filters/filter-select";
import { ServerTable } from "../table/server-table";
import { ActorFilter } from "./actor-filter";
import { useAuditColumns } from "./audit-columns";
import { AuditPanel } from "./audit-panel";
import type { AuditSearch } from "./search";
import { useAuditNames } from "./use-audit-names";

const route = getRouteApi("/_desk/audit");
const nothing = {
  actor: undefined,
  action: undefined,
  kind: undefined,
  thing: undefined,
  result: undefined,
  from: undefined,
  to: undefined,
};

/** Who did what: the log nobody can change. */
export function AuditScreen() {
  const t = useTranslations("audit");
  const names = useAuditNames();
  const { actor, action, kind, thing, result, from, to, page = 1, id } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const facets = trpc.admin.audit.facets.useQuery();
  const filters = {
    userId: actor,
    action,
    entityType: kind,
    entityId: kind === undefined ? undefined : thing,
    result,
    startDate: from,
    endDate: to,
  };
  const list = trpc.admin.audit.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData, enabled: !isBackwards(from, to) },
  );
  const change = (next: Partial<AuditSearch>) =>
    void navigate({
      search: (now) => ({ ...now, page: undefined, id: undefined, ...next }),
      resetScroll: false,
    });
  const optionsOf = (values: readonly string[] | undefined, name: (value: string) => string) =>
    (values ?? [])
      .map((value) => ({ value, label: name(value) }))
      .toSorted((one, other) => one.label.localeCompare(other.label));
  const isNarrowed = actor ?? action ?? kind ?? result ?? from ?? to;

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ServerTable
        id="audit"
        caption={t("title")}
        columns={useAuditColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === id}
        empty={<EmptyState title={t("none.title")} text={t("none.text")} />}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.admin.audit.list.fetch({ ...filters, ...part })}
        filters={
          <FilterBar onClear={isNarrowed ? () => change(nothing) : undefined}>
            <FilterDays label={t("fields.days")} from={from} to={to} onChange={change} />
            <ActorFilter
              actor={actor}
              known={list.data?.items.find(({ actorId }) => actorId === actor)?.actorName}
              onChange={(next) => change({ actor: next })}
            />
            <FilterSelect
              label={t("fields.action")}
              value={action}
              options={optionsOf(facets.data?.actions, names.action)}
              onChange={(next) => change({ action: next })}
            />
            <FilterSelect
              label={t("fields.entity")}
              value={kind}
              options={optionsOf(facets.data?.entityTypes, names.entity)}
              onChange={(next) => change({ kind: next, thing: undefined })}
            />
            <FilterSelect
              label={t("fields.result")}
              value={result}
              options={(["success", "failure"] as const).map((value) => ({
                value,
                label: t(`results.${value}`),
              }))}
              onChange={(next) => change({ result: next })}
            />
            {kind !== undefined && thing !== undefined && (
              <Button
                variant="soft"
                size="sm"
                aria-label={`${t("only.thing", { kind: names.entity(kind), id: thing })}: ${t("only.remove")}`}
                onClick={() => change({ thing: undefined })}
              >
                <span className="max-w-64 truncate">
                  {t("only.thing", { kind: names.entity(kind), id: thing })}
                </span>
                <X aria-hidden className="size-4" />
              </Button>
            )}
          </FilterBar>
        }
      />
      <AuditPanel
        entry={list.data?.items.find((row) => row.id === id)}
        onNarrow={(next) => change({ ...nothing, ...next })}
        onClose={() =>
          void navigate({ search: (now) => ({ ...now, id: undefined }), resetScroll: false })
        }
      />
    </>
  );
}
