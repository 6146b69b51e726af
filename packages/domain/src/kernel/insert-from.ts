import { type InferInsertModel, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * An INSERT for a command that is one statement: writes `rows`, all with the same columns, once for each row
 * of `gate`, a FROM item. Columns left out take their defaults.
 */
export function insertFrom<T extends PgTable>(
  table: T,
  rows: [InferInsertModel<T>, ...InferInsertModel<T>[]],
  gate: SQL,
): SQL {
  const names = Object.keys(rows[0]).map((key) => sql.identifier(toSnakeCase(key)));
  const columns = sql.join(names, sql`, `);
  const values = sql.join(
    names.map((name) => sql`record.${name}`),
    sql`, `,
  );
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [toSnakeCase(key), value])),
  );
  return sql`insert into ${table} (${columns}) select ${values}
    from ${gate} cross join jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb) record`;
}
