import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";

/** Names a transaction to `waitingBehind`. */
export async function holderOf(tx: Db): Promise<number> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  if (row === undefined) throw new Error("a backend has a number");
  return row.pid;
}

/**
 * How many backends wait for what a transaction holds, or for others that do. Who waits for anything else, even for a
 * moment, is not among them.
 */
export async function waitingBehind(db: Db, holder: number): Promise<number> {
  const [row] = await db.execute<{ waiting: number }>(sql`
    with recursive blocked as materialized (
      select pid, unnest(pg_blocking_pids(pid)) as behind from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
    ), waiting as (
      select pid from blocked where behind = ${holder}::int
      union
      select blocked.pid from blocked join waiting on blocked.behind = waiting.pid
    )
    select count(*)::int as waiting from waiting`);
  return row?.waiting ?? 0;
}
