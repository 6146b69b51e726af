import { trpc } from "@buzz/client";
import { Button, EmptyState, PageHeader } from "@buzz/ui";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ShieldBan } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { clearing } from "../filters/clearing";
import { FilterBar } from "../filters/filter-bar";
import { FilterSearch } from "../filters/filter-search";
import { FilterSelect } from "../filters/filter-select";
import { useOperator } from "../operator/use-operator";
import { ServerTable } from "../table/server-table";
import type { Block } from "./block";
import { useBlockColumns } from "./block-columns";
import { BlockDialog } from "./block-dialog";
import { Limits } from "./limits";
import { type BlocksSearch, blockers } from "./search";
import { UnblockDialog } from "./unblock-dialog";

const route = getRouteApi("/_desk/blocks");

/** Addresses from which nothing opens, and the limits that keep others in bounds. */
export function BlocksScreen() {
  const t = useTranslations("blocks");
  const { search, by, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const utils = trpc.useUtils();
  const { can } = useOperator();
  const [blocking, setBlocking] = useState(false);
  const [lifting, setLifting] = useState<Block | null>(null);
  const columns = useBlockColumns(setLifting);
  const filters = { search, by };
  const list = trpc.admin.security.blocks.useQuery(
    { ...filters, page, limit: rowsPerPage },
    { placeholderData: keepPreviousData },
  );
  const change = (next: Partial<BlocksSearch>) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), resetScroll: false });
  const clear = clearing({ search, by }, change);
  const none = clear ? "noneFit" : "none";

  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          can("system", "create") && (
            <Button
              icon={<ShieldBan aria-hidden className="size-4.5" />}
              onClick={() => setBlocking(true)}
            >
              {t("block.action")}
            </Button>
          )
        }
      />
      <Limits />
      <ServerTable
        id="blocks"
        caption={t("title")}
        columns={columns}
        list={list}
        rowKey={(row) => row.ip}
        empty={<EmptyState title={t(`${none}.title`)} text={t(`${none}.text`)} />}
        onPage={(next) => change({ page: next })}
        onFile={(part) => utils.admin.security.blocks.fetch({ ...filters, ...part })}
        filters={
          <FilterBar onClear={clear}>
            <FilterSearch
              label={t("search")}
              value={search}
              maxLength={45}
              onChange={(next) => change({ search: next })}
            />
            <FilterSelect
              label={t("fields.by")}
              value={by}
              options={blockers.map((value) => ({ value, label: t(`by.${value}`) }))}
              onChange={(next) => change({ by: next })}
            />
          </FilterBar>
        }
      />
      <BlockDialog open={blocking} onClose={() => setBlocking(false)} />
      <UnblockDialog block={lifting} onClose={() => setLifting(null)} />
    </>
  );
}
