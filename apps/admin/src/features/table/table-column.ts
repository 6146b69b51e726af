import type { Column } from "@buzz/ui";

/** What a cell is in a file; instants are written in the district's time. */
export type FileCell = string | number | boolean | Date | null | undefined;

export interface TableColumn<Row> extends Column<Row> {
  /** Names the column in its head, in the choice of columns and in the file. */
  header: string;
  /** The server's name of the order; left out where it knows none. */
  sortBy?: string;
  /** Its cell in the file; without it, it is not in the file. */
  file?: (row: Row) => FileCell;
  /** Not shown until it is chosen. */
  hidden?: boolean;
  /** Cannot be left out: what names the row. */
  fixed?: boolean;
}

/** The look of cells that are read last: instants, numbers and names of things. */
export const quietCell = "whitespace-nowrap tabular-nums text-ink-soft";

export interface Sort {
  by: string;
  order: "asc" | "desc";
}

/** A page of a list, as every list of the server answers. */
export interface Page<Row> {
  items: Row[];
  pagination: { page: number; limit: number; total: number; totalPages: number };
}

/** Which rows of a list are asked for. */
export interface Part {
  page: number;
  limit: number;
}

/** The part of a query's result that a table needs. */
export interface Listing<Row> {
  data: Page<Row> | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  isRefetching: boolean;
  refetch: () => unknown;
}
