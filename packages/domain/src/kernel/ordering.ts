import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { sortOrder } from "./paging.js";

type Order = z.output<typeof sortOrder>;

/** Rows by a value, and by their id where it is equal: no page repeats or skips one, and each way is the other one reversed. */
export function ordered(by: AnyColumn | SQL, id: AnyColumn, order: Order): SQL[] {
  const direction = order === "asc" ? asc : desc;
  return [direction(by), direction(id)];
}

/** The same by an instant that some rows have not reached: those come last where the newest come first. */
export function orderedByReached(by: AnyColumn, id: AnyColumn, order: Order): SQL[] {
  const [value, tie] =
    order === "asc"
      ? [sql`${by} asc nulls first`, asc(id)]
      : [sql`${by} desc nulls last`, desc(id)];
  return [value, tie];
}
