import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { deviceOf } from "../kernel/device-of.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import { type activityInput, activityItem, type activityOutput } from "./activity-schemas.js";
import { readAccount } from "./get.js";

type Input = z.output<typeof activityInput>;

const rows = z.array(
  z
    .object({ kind: z.string(), at: z.coerce.date(), data: z.record(z.string(), z.unknown()) })
    .transform((row) => (row.kind === "login" ? { ...row, data: withDevice(row.data) } : row))
    .pipe(activityItem),
);

const agent = z.string().nullable();

const withDevice = (signIn: Record<string, unknown>) => ({
  ...signIn,
  device: deviceOf(agent.parse(signIn.userAgent)),
});

/**
 * What happened with an account, newest first: points, uses of coupons, sign-ins and what operators did to it, merged
 * into one time line; that somebody looked is in the audit log alone. @throws RESOURCE_001 unknown.
 */
export async function accountActivity(
  ctx: AdminContext,
  input: Input,
): Promise<z.output<typeof activityOutput>> {
  await readAccount(ctx, ctx.db, input.id);
  const newest = offsetOf(input) + input.limit;
  const sources = sourcesOf(input.id);
  const lines = sql.join(
    sources.map(
      ({ kind, data, from, at }) => sql`
        (select ${kind} as kind, ${at} as at, ${data} as data from ${from} order by ${at} desc limit ${newest})`,
    ),
    sql` union all `,
  );
  const counts = sql.join(
    sources.map(({ from }) => sql`(select count(*) from ${from})`),
    sql` + `,
  );
  const [found, [count]] = await Promise.all([
    ctx.db.execute(
      sql`select kind, at, data from (${lines}) line order by at desc, kind limit ${input.limit} offset ${offsetOf(input)}`,
    ),
    ctx.db.execute<{ total: string }>(sql`select ${counts} as total`),
  ]);
  const items = rows.parse([...found]);
  return {
    ...paginate(items, Number(count?.total ?? 0), input),
    mileageTransactions: items.flatMap((item) => (item.kind === "mileage" ? withTime(item) : [])),
    couponUsage: items.flatMap((item) => (item.kind === "coupon" ? withTime(item) : [])),
    loginHistory: items.flatMap((item) => (item.kind === "login" ? withTime(item) : [])),
    adminActions: items.flatMap((item) => (item.kind === "admin" ? withTime(item) : [])),
  };
}

const withTime = <Data>({ data, at }: { data: Data; at: Date }) => ({ ...data, at });

type Source = { kind: SQL; data: SQL; from: SQL; at: SQL };

/** Each is served by an index that has the account first and the time last. */
const sourcesOf = (userId: string): Source[] => [
  {
    kind: sql`'mileage'`,
    at: sql`line.created_at`,
    data: sql`jsonb_build_object('id', line.id, 'type', line.type, 'amount', line.amount,
      'balanceAfter', line.balance_after, 'description', line.description)`,
    from: sql`mileage_transactions line where line.user_id = ${userId}`,
  },
  {
    kind: sql`'coupon'`,
    at: sql`used_at`,
    data: sql`jsonb_build_object('transactionNo', transaction_no, 'couponName', coupon_name,
      'businessName', business_name, 'purchaseAmount', purchase_amount, 'discountAmount', discount_amount)`,
    from: sql`(
      select use.used_at, use.transaction_no, coupon.name as coupon_name, shop.business_name,
        use.purchase_amount, use.discount_amount
      from redemptions use
      join user_coupons coupon on coupon.id = use.user_coupon_id
      join businesses shop on shop.id = use.business_id
      where use.user_id = ${userId} and use.type <> 'mileage'
    ) use`,
  },
  {
    kind: sql`'login'`,
    at: sql`entry.created_at`,
    data: sql`jsonb_build_object('id', entry.id, 'result', entry.result, 'ip', entry.ip, 'userAgent', entry.user_agent)`,
    from: sql`audit_logs entry
      where entry.entity_type = 'user' and entry.entity_id = ${userId} and entry.action = 'auth.login'`,
  },
  {
    kind: sql`'admin'`,
    at: sql`entry.created_at`,
    data: sql`jsonb_build_object('id', entry.id, 'action', entry.action, 'actorId', entry.actor_id,
      'actorRole', entry.actor_role, 'actorName', actor.name, 'reason', entry.reason, 'result', entry.result)`,
    from: sql`audit_logs entry
      left join users actor on actor.id = entry.actor_id and actor.role = 'admin'
      where entry.entity_type = 'user' and entry.entity_id = ${userId}
        and entry.actor_id is not null and entry.actor_id <> ${userId}::uuid
        and entry.action <> 'user.look'`,
  },
];
