import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Aggregates as numbers; of rows that meet a condition, when there is one. */
export const countOf = (condition: SQL | undefined = sql`true`) =>
  sql`count(*) filter (where ${condition})`.mapWith(Number);

export const sumOf = (amount: SQLWrapper, condition: SQL | undefined = sql`true`) =>
  sql`coalesce(sum(${amount}) filter (where ${condition}), 0)`.mapWith(Number);

/** The day or month of Seoul in which an instant lies. */
export const dateOf = (instant: SQLWrapper, unit: "day" | "month") =>
  sql<string>`to_char(${instant} at time zone 'Asia/Seoul', ${sql.raw(unit === "day" ? "'YYYY-MM-DD'" : "'YYYY-MM'")})`;
