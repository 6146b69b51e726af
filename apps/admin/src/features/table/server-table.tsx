import { DataTable, Pagination } from "@buzz/ui";
import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { clsx } from "clsx";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { rowsPerPage } from "../../lib/search";
import { ProblemState } from "../problem/problem-state";
import { ColumnChoice } from "./column-choice";
import { CsvButton } from "./csv-button";
import { SelectBox } from "./select-box";
import { SortHead } from "./sort-head";
import type { Listing, Page, Part, Sort, TableColumn } from "./table-column";
import { useShownColumns } from "./use-shown-columns";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });

interface ServerTableProps<Row> {
  /** Names the choice of columns on this device, and the file. */
  id: string;
  /** Says what the table holds. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  list: Listing<Row>;
  rowKey: (row: Row) => string;
  /** The row whose details are open. */
  isCurrent?: (row: Row) => boolean;
  empty?: ReactNode;
  onPage: (page: number) => void;
  sort?: Sort;
  /** undefined: back to the server's own order. */
  onSort?: (sort: Sort | undefined) => void;
  /** Above the rows, at the left: a FilterBar. */
  filters?: ReactNode;
  /** Loads the parts of the file: what the filters of now let through, in the order of now. */
  onFile?: (part: Part) => Promise<Page<Row>>;
  /** Lets rows be chosen for a deed. */
  selection?: {
    chosen: readonly string[];
    onChoose: (ids: string[]) => void;
    /** Names a row for those who cannot see it. */
    nameOf: (row: Row) => string;
    canChoose?: (row: Row) => boolean;
    /** What can be done with what is chosen. */
    actions: ReactNode;
  };
}

const noRows: never[] = [];

/** A list of the server: its pages, its order, the columns one wants to see, and all of it as a file. */
export function ServerTable<Row extends object>(props: ServerTableProps<Row>) {
  const { id, caption, columns, list, rowKey, sort, onSort, selection, onFile } = props;
  const t = useTranslations("table");
  const [columnVisibility, setColumnVisibility] = useShownColumns(id, columns);
  const rowSelection: RowSelectionState = Object.fromEntries(
    (selection?.chosen ?? []).map((key) => [key, true]),
  );
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        enableHiding: !column.fixed,
        enableSorting: column.sortBy !== undefined,
        accessorFn: () => null,
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: list.data?.items ?? noRows,
    getRowId: rowKey,
    manualSorting: true,
    enableMultiSort: false,
    enableRowSelection: ({ original }) => selection?.canChoose?.(original) ?? true,
    state: {
      columnVisibility,
      rowSelection,
      sorting: columns
        .filter(({ sortBy }) => sort !== undefined && sortBy === sort.by)
        .map((column) => ({ id: column.id, desc: sort?.order === "desc" })),
    },
    onColumnVisibilityChange: setColumnVisibility,
    onRowSelectionChange: (updater) => {
      const next = typeof updater === "function" ? updater(rowSelection) : updater;
      selection?.onChoose(Object.keys(next));
    },
    onSortingChange: (updater) => {
      const next = typeof updater === "function" ? updater(table.state.sorting) : updater;
      const by = columns.find((column) => column.id === next[0]?.id)?.sortBy;
      onSort?.(by === undefined ? undefined : { by, order: next[0]?.desc ? "desc" : "asc" });
    },
  });

  const shown = columns
    .filter((column) => table.getColumn(column.id)?.getIsVisible())
    .map((column) => {
      const head = table.getColumn(column.id);
      if (!onSort || !head?.getCanSort()) return column;
      const order = head.getIsSorted();
      return {
        ...column,
        sort: order === false ? ("none" as const) : (`${order}ending` as const),
        header: (
          <SortHead name={column.header} order={order} onPress={() => head.toggleSorting()} />
        ),
      };
    });
  const select = {
    id: "select",
    header: (
      <SelectBox
        label={t("chooseAll")}
        checked={table.getIsAllRowsSelected()}
        partly={table.getIsSomeRowsSelected()}
        onPress={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    className: "w-0",
    cell: (row: Row) => {
      const model = table.getRow(rowKey(row));
      return (
        <SelectBox
          label={t("choose", { name: selection?.nameOf(row) ?? "" })}
          checked={model.getIsSelected()}
          disabled={!model.getCanSelect()}
          onPress={model.getToggleSelectedHandler()}
        />
      );
    },
  };

  if (list.error && !list.data)
    return (
      <ProblemState
        error={list.error}
        onRetry={() => void list.refetch()}
        retrying={list.isRefetching}
      />
    );
  const { pagination } = list.data ?? {};
  const chosen = selection?.chosen.length ?? 0;

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          {chosen > 0 ? (
            <div className="flex min-h-9 flex-wrap items-center gap-3">
              <span role="status" className="font-semibold">
                {t("chosen", { count: chosen })}
              </span>
              {selection?.actions}
            </div>
          ) : (
            props.filters
          )}
        </div>
        <div className="flex shrink-0 items-center">
          {onFile && <CsvButton name={id} columns={columns} load={onFile} />}
          <ColumnChoice
            columns={columns
              .filter(({ fixed }) => !fixed)
              .map((column) => ({
                id: column.id,
                name: column.header,
                shown: columnVisibility[column.id] ?? true,
                onToggle: () => table.getColumn(column.id)?.toggleVisibility(),
              }))}
          />
        </div>
      </div>
      <div className={clsx("transition-opacity", list.isPlaceholderData && "opacity-55")}>
        <DataTable
          caption={caption}
          columns={selection ? [select, ...shown] : shown}
          rows={list.data?.items}
          rowKey={rowKey}
          isCurrent={props.isCurrent}
          empty={props.empty}
          skeletonRows={rowsPerPage / 2}
          footer={
            pagination &&
            pagination.total > 0 && (
              <div className="flex min-h-9 flex-wrap items-center justify-between gap-3 text-caption text-ink-faint tabular-nums">
                <span>
                  {t("range", {
                    from: (pagination.page - 1) * pagination.limit + 1,
                    to: Math.min(pagination.page * pagination.limit, pagination.total),
                    total: pagination.total,
                  })}
                </span>
                <Pagination
                  page={pagination.page}
                  totalPages={pagination.totalPages}
                  onChange={props.onPage}
                />
              </div>
            )
          }
        />
      </div>
    </div>
  );
}
