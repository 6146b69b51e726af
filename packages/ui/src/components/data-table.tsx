import { clsx } from "clsx";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../i18n/words";
import { Skeleton } from "./skeleton";

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  align?: "start" | "end";
  /** Left out on a small screen. */
  secondary?: boolean;
  /** How the rows stand by it; left out where they cannot be ordered by it. */
  sort?: "ascending" | "descending" | "none";
  className?: string;
}

/** For the one link or button of a row that opens it: it covers the row, and the arrow keys, or J and K, go from one to the next. */
export const rowLink = {
  "data-row-link": "",
  className: "font-semibold after:absolute after:inset-0",
} as const;

interface DataTableProps<Row> {
  /** Says what the table holds; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  /** undefined while loading. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** The row whose details are shown beside the table. */
  isCurrent?: (row: Row) => boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Rows drawn while loading: the page size keeps the height still. */
  skeletonRows?: number;
  /** Under the rows: a Pagination. */
  footer?: ReactNode;
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  j: (at, last) => Math.min(at + 1, last),
  k: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** From a focused row link, arrow keys, J and K, Home and End lead to those of other rows. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const { ctrlKey, metaKey, altKey } = event;
  const step = ctrlKey || metaKey || altKey ? undefined : steps[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  if (step === undefined || links.length === 0) return;
  if (at < 0 && activeElement !== event.currentTarget) return;
  event.preventDefault();
  links[at < 0 ? 0 : step(at, links.length - 1)]?.focus();
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, isCurrent, empty, skeletonRows = 6, footer } = props;
  const words = useWords();
  return (
    <div className="overflow-hidden rounded-card bg-surface shadow-card ring-1 ring-line">
      <div
        className="max-h-[70dvh] overflow-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls only what it can reach.
        tabIndex={0}
        role="region"
        aria-label={caption}
        onKeyDown={moveBetweenRows}
      >
        <table
          aria-busy={rows === undefined}
          className="w-full border-separate border-spacing-0 text-body"
        >
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={column.sort}
                  className={clsx(
                    "sticky top-0 z-1 border-b border-line bg-surface px-4 py-2.5 text-caption font-semibold whitespace-nowrap text-ink-faint",
                    column.align === "end" ? "text-right" : "text-left",
                    column.secondary && "max-md:hidden",
                  )}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="[&_tr:last-child>td]:border-0">
            {rows === undefined &&
              Array.from({ length: skeletonRows }, (_, index) => (
                <tr key={index}>
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      className={clsx(
                        "border-b border-line/70 px-4 py-3.5",
                        column.secondary && "max-md:hidden",
                      )}
                    >
                      <Skeleton className="h-4 w-3/4" />
                    </td>
                  ))}
                </tr>
              ))}
            {rows?.length === 0 && (
              <tr>
                <td colSpan={columns.length} className="px-4 py-8 text-center text-ink-faint">
                  {empty ?? words.empty}
                </td>
              </tr>
            )}
            {rows?.map((row) => (
              <tr
                key={rowKey(row)}
                aria-current={isCurrent?.(row) || undefined}
                className="relative transition-colors hover:bg-sunken/50 aria-[current]:bg-brand-soft"
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={clsx(
                      "border-b border-line/70 px-4 py-2.5",
                      column.align === "end" && "text-right tabular-nums",
                      column.secondary && "max-md:hidden",
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footer && <div className="border-t border-line px-4 py-1.5 empty:hidden">{footer}</div>}
    </div>
  );
}
