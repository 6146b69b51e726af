import { createHash, randomInt } from "node:crypto";
import { addDays, newId } from "@buzz/domain";
import { grantCategories, SHARDS } from "@buzz/ledger";
import type postgres from "postgres";
import type { World } from "./world.js";

const RESERVED = 10_000;

/** A purchase of which the coupons below take 10 %: the shop gets its share, the rest of the reserve returns. */
export const PURCHASE = 23_000;

/** A budget's month and category. */
export type Budget = { month: string; category: string };

/** Coupons of one name, numbered from 0; each has a QR code that is good. */
export type Batch = { name: string; count: number; budgets: Budget[] };

export const everyBudget = ({ months }: World): Budget[] =>
  months.flatMap((month) => grantCategories.map((category) => ({ month, category })));

export const oneBudget = ({ months: [month = ""] }: World): Budget[] => [
  { month, category: "coupon" },
];

export const codeOf = (batch: string, index: number): string =>
  `COUPON-${batch}-${String(index).padStart(8, "0")}`.toUpperCase();

/**
 * Issues a batch: coupon n belongs to user n (counted around) and is reserved in one of the batch's budgets.
 * No user holds two coupons of one template, so a batch has as many templates as it takes.
 */
export async function issue(sql: postgres.Sql, world: World, batch: Batch): Promise<void> {
  const { users, now } = world;
  const templates = Array.from({ length: Math.ceil(batch.count / users.length) }, () => newId());
  const expiresAt = addDays(now, 20);
  const coupons = Array.from({ length: batch.count }, (_, index) => ({
    id: newId(),
    user_id: users[index % users.length]?.userId,
    coupon_id: templates[Math.floor(index / users.length)],
    hash: createHash("sha256").update(codeOf(batch.name, index)).digest("hex"),
    ...batch.budgets[index % batch.budgets.length],
    shard: randomInt(SHARDS),
  }));
  await sql.begin(async (tx) => {
    await tx`
      insert into coupons (id, name, type, discount_type, discount_value, max_discount_amount)
      select id, 'Bench', 'basic', 'percentage', 10, ${RESERVED} from unnest(${templates}::uuid[]) template(id)`;
    await tx`
      create temporary table issued on commit drop as
      select * from jsonb_to_recordset(${tx.json(coupons)}) coupon(
        id uuid, user_id uuid, coupon_id uuid, hash text, month text, category budget_category, shard smallint)`;
    await tx`
      insert into user_coupons
        (id, user_id, coupon_id, name, type, discount_type, discount_value, max_discount_amount, expires_at,
         budget_month, budget_category, budget_shard, reserved_amount, programme_share)
      select id, user_id, coupon_id, 'Bench', 'basic', 'percentage', 10, ${RESERVED}, ${expiresAt},
        month, category, shard, ${RESERVED}, 100
      from issued`;
    await tx`
      insert into qr_codes (hash, purpose, user_id, user_coupon_id, expires_at)
      select hash, 'coupon', user_id, id, ${expiresAt} from issued`;
    await tx`
      insert into coupon_counters (coupon_id, shard, issued_count)
      select coupon_id, shard, count(*) from issued group by coupon_id, shard`;
    await reserve(tx);
  });
}

/** One transfer for each budget part stands for those of its coupons. */
async function reserve(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    create temporary table reserve on commit drop as
    select concat_ws('/', month, category, lpad(shard::text, 2, '0')) as part, count(*) * ${RESERVED}::bigint as amount
    from issued group by 1`;
  await tx`
    insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id)
    select gen_random_uuid(), 'budget/' || part, 'reserved/' || part, amount, 'coupon.reserve', 'bench', part from reserve`;
  await tx`
    update ledger_accounts account
    set balance = balance + case kind when 'reserved' then amount else -amount end
    from reserve where account.id in ('budget/' || part, 'reserved/' || part)`;
}
