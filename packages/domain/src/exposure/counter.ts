import type { Db } from "@buzz/db";
import { businessExposures } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import { dayOf } from "../kernel/days.js";
import { insertFrom } from "../kernel/insert-from.js";

const kinds = ["main", "pick", "category", "search", "click"] as const;

/** Where a shop was shown: in turn on the main page, as a pick of the day, in a list, in a search; or opened. */
export type ExposureKind = (typeof kinds)[number];

/**
 * Counts in memory how often shops are shown, so that no request waits for it. What a process has not yet
 * flushed is lost when it crashes.
 */
export type ExposureCounter = {
  count(kind: ExposureKind, businessIds: readonly string[], at: Date): void;
  /** Adds what was counted to the database, in one statement; counts stay when that fails. */
  flush(): Promise<void>;
};

type Row = Required<typeof businessExposures.$inferInsert>;

export function createExposureCounter(db: Db): ExposureCounter {
  let counted = new Map<string, Row>();
  return {
    count(kind, businessIds, at) {
      const day = dayOf(at);
      for (const businessId of new Set(businessIds)) {
        const row = rowOf(counted, businessId, day);
        row[kind] += 1;
        if (kind === "main") row.lastMainAt = later(row.lastMainAt, at);
      }
    },
    async flush() {
      const rows = [...counted.values()];
      counted = new Map();
      try {
        await store(db, rows);
      } catch (error) {
        for (const row of rows) merge(rowOf(counted, row.businessId, row.day), row);
        throw error;
      }
    },
  };
}

function rowOf(rows: Map<string, Row>, businessId: string, day: string): Row {
  const key = `${day}/${businessId}`;
  const row = rows.get(key) ?? {
    businessId,
    day,
    main: 0,
    pick: 0,
    category: 0,
    search: 0,
    click: 0,
    lastMainAt: null,
  };
  rows.set(key, row);
  return row;
}

function merge(into: Row, row: Row): void {
  for (const kind of kinds) into[kind] += row[kind];
  into.lastMainAt = later(into.lastMainAt, row.lastMainAt);
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** In one order of rows, so that processes that flush at the same moment wait for one another at most. */
async function store(db: Db, rows: Row[]): Promise<void> {
  const [first, ...rest] = rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  if (first === undefined) return;
  const t = businessExposures;
  await db.execute(sql`${insertFrom(t, [first, ...rest], sql`(select) once`)}
    on conflict (business_id, day) do update set
      main = ${t}.main + excluded.main,
      pick = ${t}.pick + excluded.pick,
      category = ${t}.category + excluded.category,
      search = ${t}.search + excluded.search,
      click = ${t}.click + excluded.click,
      last_main_at = greatest(${t}.last_main_at, excluded.last_main_at)`);
}

const keyOf = ({ day, businessId }: Row) => `${day}/${businessId}`;
