import * as schema from "@buzz/db/schema";
import { getTableName, is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";

/** A column of sealed values, and that of their look-up hashes where they are found again. Names as the database has them. */
export type SealedColumn = { name: string; field: string; hash: string | null };

export type SealedTable = { name: string; key: string[]; columns: SealedColumn[] };

function describe(table: PgTable): SealedTable {
  const { columns, primaryKeys } = getTableConfig(table);
  const [composite] = primaryKeys;
  const key = composite?.columns ?? columns.filter(({ primary }) => primary);
  const hashes = columns
    .filter((column) => column.getSQLType() === schema.LOOKUP_TYPE)
    .map((column) => ({ name: nameOf(column), field: fieldOf(column) }));
  return {
    name: getTableName(table),
    key: key.map(nameOf),
    columns: columns
      .filter((column) => column.getSQLType() === schema.SEALED_TYPE)
      .map((column) => {
        const field = fieldOf(column);
        const hash = hashes.find((one) => one.field === field)?.name ?? null;
        return { name: nameOf(column), field, hash };
      }),
  };
}

const nameOf = ({ name }: PgColumn) => toSnakeCase(name);

/** What the column binds its values to; only a value of it says so. */
function fieldOf(column: PgColumn): string {
  const value: unknown = column.mapFromDriverValue("");
  if (value instanceof schema.Sealed || value instanceof schema.LookupHash) return value.field;
  throw new TypeError(`${column.name} is not a column of sealed values`);
}

/** Every table that holds sealed values, as the schema says: nobody keeps a list of them. */
export const sealedTables: SealedTable[] = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map(describe)
  .filter(({ columns }) => columns.length > 0);
