import type { Db } from "./client.js";

/**
 * Builds a query once for each database handle, and for each variant where there are several: putting a
 * query together takes Drizzle longer than running it. What differs from call to call is a placeholder.
 */
export function prepareOnce<Query, Variant = void>(
  build: (db: Db, variant: Variant) => Query,
): (db: Db, variant: Variant) => Query {
  const handles = new WeakMap<Db, Map<Variant, Query>>();
  return (db, variant) => {
    const queries = handles.get(db) ?? new Map<Variant, Query>();
    handles.set(db, queries);
    const query = queries.get(variant) ?? build(db, variant);
    queries.set(variant, query);
    return query;
  };
}
