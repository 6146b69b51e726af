import type { Db } from "@buzz/db";
import { mileageExpiryNotices } from "@buzz/db/schema";
import { lt, sql } from "drizzle-orm";
import type { Context } from "../kernel/context.js";
import { dayOf, shiftDay, startOfDay } from "../kernel/days.js";
import { announce } from "../kernel/outbox.js";

const BATCH = 1_000;
/** Days before the end at which people are told; the first reaches farthest. */
const FIRST = 30;

type Due = { userId: string; amount: string; day: string };

/**
 * Tells people 30, 7 and 1 days before that points are about to expire: once for each of these and each day on which
 * points end, summed up for one person. A run that was missed is made up for, with the days that are left by then; any
 * number of instances may look. Returns how many notices were given.
 */
export async function tellExpiry(ctx: Context): Promise<number> {
  const today = dayOf(ctx.clock());
  let told = 0;
  for (let after = ""; ; ) {
    const batch = await ctx.db.transaction((tx) => tellBatch(ctx, tx, today, after));
    told += batch.told;
    if (batch.last === undefined) break;
    after = batch.last;
  }
  await ctx.db.delete(mileageExpiryNotices).where(lt(mileageExpiryNotices.expiresOn, today));
  return told;
}

async function tellBatch(ctx: Context, tx: Db, today: string, after: string) {
  const now = ctx.clock();
  const until = startOfDay(shiftDay(today, FIRST + 1)).toISOString();
  const open = sql`lot.remaining > 0 and lot.expires_at > ${now.toISOString()}::timestamptz
    and lot.expires_at < ${until}::timestamptz`;
  const people = await tx.execute<{ id: string }>(sql`
    select distinct lot.user_id as id from mileage_lots lot
    join users person on person.id = lot.user_id and person.status = 'active'
    where ${open} and lot.user_id::text > ${after} order by 1 limit ${BATCH}`);
  const ids = `{${people.map(({ id }) => id).join(",")}}`;
  const due = await tx.execute<Due>(sql`
    with due as (
      select lot.user_id, (lot.expires_at at time zone 'Asia/Seoul')::date as day, sum(lot.remaining) as amount
      from mileage_lots lot where ${open} and lot.user_id = any(${ids}::uuid[]) group by 1, 2
    ), staged as (
      select *, case when day - ${today}::date <= 1 then 1 when day - ${today}::date <= 7 then 7 else 30 end as stage from due
    ), written as (
      insert into ${mileageExpiryNotices} (user_id, expires_on, stage, created_at)
      select user_id, day, stage, ${now.toISOString()}::timestamptz from staged order by user_id, day
      on conflict do nothing
      returning user_id, expires_on, stage
    )
    select staged.user_id as "userId", sum(staged.amount) as amount, min(staged.day)::text as day
    from written join staged on staged.user_id = written.user_id and staged.day = written.expires_on
    group by staged.user_id, staged.stage`);
  await announce(
    tx,
    now,
    due.map(({ userId, amount, day }) => ({
      topic: "mileage.expiring",
      to: userId,
      payload: { amount: Number(amount), expiresOn: day },
    })),
  );
  return { told: due.length, last: people.length < BATCH ? undefined : people.at(-1)?.id };
}
