import { trpc } from "@buzz/client";
import { EmptyState, PageHeader } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { ServerTable } from "../table/server-table";
import { sorting } from "../table/sorting";
import { useMemberColumns } from "./member-columns";
import { MemberPanel } from "./member-panel";
import { type MembersSearch, memberRoles, memberSorts, memberStatuses } from "./search";

const route = getRouteApi("/_desk/members");

/** Accounts of residents and owners; the one that is looked at opens beside the list. */
export function MembersScreen() {
  const t = useTranslations("members");
  const { role, status, search, page = 1, id, ...asked } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const change = (next: Partial<MembersSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  const ordered = sorting(memberSorts, { by: "created_at", order: "desc" }, asked, change);
  const filters = {
    masked: true,
    withoutRole: "admin",
    role,
    status,
    search,
    ...ordered.input,
  } as const;
  const list = trpc.admin.users.list.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );

  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <ServerTable
        id="members"
        caption={t("title")}
        columns={useMemberColumns()}
        list={list}
        rowKey={(row) => row.id}
        isCurrent={(row) => row.id === id}
        empty={<EmptyState title={t("none.title")} text={t("none.text")} />}
        onPage={(next) => change({ page: next })}
        {...ordered.table}
        onFile={(part) => utils.admin.users.list.fetch({ ...filters, ...part })}
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
              options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              onChange={(next) => change({ role: next })}
            />
            <FilterSelect
              label={t("fields.status")}
              value={status}
              options={memberStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChange={(next) => change({ status: next })}
            />
          </FilterBar>
        }
      />
      <MemberPanel
        id={id}
        onClose={() =>
          void navigate({ search: (now) => ({ ...now, id: undefined }), resetScroll: false })
        }
      />
    </>
  );
}
