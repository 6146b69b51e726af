import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import { AT_ONCE, type Job } from "./issue-job.js";

/** Of so many bulk issues, the newest that have given something, the middle one counts. */
const LOOKED_AT = 5;

/**
 * When a bulk issue that waits or runs will have ended, at the speed of the newest ones, itself among them; those ordered
 * before it go first. Null while nothing was measured yet, and for what has ended or failed.
 */
export async function estimateEnd(
  db: Db,
  now: Date,
  { id, status, createdAt }: Pick<Job, "id" | "status" | "createdAt">,
): Promise<Date | null> {
  if (status !== "queued" && status !== "running") return null;
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ seconds: number | null }>(sql`
    with measured as (
      select (done + failed) / extract(epoch from coalesce(finished_at, ${at}) - started_at)::float8 as per_second
      from bulk_jobs
      where kind = 'coupon_issue' and status in ('running', 'done') and total > ${AT_ONCE} and done + failed > 0
        and coalesce(finished_at, ${at}) > started_at
      order by created_at desc, id desc limit ${LOOKED_AT}
    ), waiting as (
      select sum(total - done - failed)::float8 as coupons from bulk_jobs
      where kind = 'coupon_issue' and status in ('queued', 'running')
        and (created_at, id) <= (${createdAt.toISOString()}::timestamptz, ${id}::uuid)
    )
    select coupons / (select percentile_cont(0.5) within group (order by per_second) from measured) as seconds
    from waiting`);
  const seconds = row?.seconds ?? null;
  return seconds === null ? null : new Date(now.getTime() + Math.ceil(seconds) * 1_000);
}
