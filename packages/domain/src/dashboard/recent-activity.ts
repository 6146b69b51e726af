import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext, Context } from "../kernel/context.js";
import { maskName } from "../kernel/masking.js";
import { describeActivity } from "./describe-activity.js";
import type { activity, recentActivityInput, recentActivityOutput } from "./schemas.js";

type Activity = z.output<typeof activity>;

type Row = {
  type: Activity["type"];
  at: string;
  user_name: string | null;
  business_name: string | null;
  amount: string | null;
  reference: string | null;
};

/** What happened last: uses at shops, sign-ups, applications of shops and requests for settlement. */
export const recentActivity = async (
  ctx: AdminContext,
  { limit }: z.output<typeof recentActivityInput>,
): Promise<z.output<typeof recentActivityOutput>> => ({
  activities: await listActivities(ctx, limit),
});

/** Each kind gives its latest `limit` rows by an index; the latest of all are told. */
export async function listActivities(ctx: Context, limit: number): Promise<Activity[]> {
  const rows = await ctx.db.execute<Row>(sql`
    select * from (
      (
        select case when use.type = 'mileage' then 'mileage_used' else 'coupon_used' end as type,
          use.used_at as at, person.name as user_name, shop.business_name,
          coalesce(use.discount_amount, use.share_amount) as amount, use.transaction_no as reference
        from (select * from redemptions order by used_at desc, id desc limit ${limit}) use
        join users person on person.id = use.user_id
        join businesses shop on shop.id = use.business_id
      ) union all (
        select 'user_registered', created_at, name, null, null, null
        from users where role = 'user' order by created_at desc, id desc limit ${limit}
      ) union all (
        select 'application_created', created_at, null, business_name, null, id::text
        from business_applications order by created_at desc, id desc limit ${limit}
      ) union all (
        select 'settlement_requested', request.requested_at, null, shop.business_name,
          request.total_amount, request.settlement_no
        from (select * from settlement_requests order by requested_at desc, id desc limit ${limit}) request
        join businesses shop on shop.id = request.business_id
      )
    ) activity
    order by at desc, type, reference limit ${limit}`);
  return rows.map((row) => {
    const data = {
      user: row.user_name === null ? null : maskName(row.user_name),
      businessName: row.business_name,
      amount: row.amount === null ? null : Number(row.amount),
      reference: row.reference,
    };
    return {
      type: row.type,
      timestamp: new Date(row.at),
      description: describeActivity(ctx.locale, row.type, data),
      data,
    };
  });
}
