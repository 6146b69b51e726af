import { sql } from "drizzle-orm";
import type { Period } from "./period.js";

/** Visits of a period, as a FROM item. */
export const visitsIn = ({ from, to }: Period) => sql`(
  select * from referral_visits
  where visited_at >= ${from}::timestamptz and visited_at < ${to}::timestamptz
)`;

/** Who used something where in a period, as a FROM item: one row for each customer of a shop, with what it is owed. */
export const customersIn = ({ from, to }: Period) => sql`(
  select business_id, user_id, sum(share_amount) as owed
  from redemptions
  where used_at >= ${from}::timestamptz and used_at < ${to}::timestamptz and reversed_at is null
  group by business_id, user_id
)`;

/** Conversions of a period (all but denied), as a FROM item: one row each, of the referrer. */
export const conversionsIn = ({ from, to }: Period) => sql`(
  select * from referral_rewards
  where side = 'referrer' and status <> 'denied'
    and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
)`;

/** Sign-ups by invitation of a period, denied ones too, as a FROM item: one row each, of the referee. */
export const signupsIn = ({ from, to }: Period) => sql`(
  select * from referral_rewards
  where side = 'referee'
    and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
)`;
