import type postgres from "postgres";
import type { World } from "./world.js";

const GRANT = 100;

/**
 * Adds `rounds` grants and uses of points to every user's books, as the use cases would have left them: of each round
 * two transfers, two lines of the statement, a lot, and a use at a shop.
 */
export async function fillBooks(
  sql: postgres.Sql,
  { users, months: [month = ""], now }: World,
  rounds: number,
): Promise<void> {
  const budget = `budget/${month}/referral/00`;
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const userIds = users.map(({ userId }) => userId);
  const total = GRANT * rounds;
  await sql.begin(async (tx) => {
    await tx`
      create temporary table round on commit drop as
      select account.user_id, account.balance as kept, round, gen_random_uuid() as earn_id, gen_random_uuid() as lot_id,
        gen_random_uuid() as use_id, gen_random_uuid() as line_id, encode(sha256((user_id::text || round)::bytea), 'hex') as hash,
        shop.id as business_id
      from mileage_accounts account
      cross join generate_series(1, ${rounds}::int) round
      join (select id, row_number() over (order by id) - 1 as ordinal, count(*) over () as shops from businesses) shop
        on shop.ordinal = round % shop.shops
      where account.user_id = any(${userIds}::uuid[])`;
    await tx`
      insert into qr_codes (hash, purpose, user_id, expires_at, used_at)
      select hash, 'mileage', user_id, ${expiresAt}, ${now} from round`;
    await tx`
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, expires_at)
      select line.* from round cross join lateral (values
        (earn_id, user_id, 'earn'::mileage_type, ${GRANT}::bigint, kept, kept + ${GRANT}, 'Grant', 'bench', lot_id::text, ${expiresAt}::timestamptz),
        (line_id, user_id, 'use', ${GRANT}, kept + ${GRANT}, kept, 'Use', 'redemption', use_id::text, null)
      ) line(id, user_id, type, amount, before, after, description, reference_type, reference_id, expires_at)
      order by round.round, line.type`;
    await tx`
      insert into mileage_lots
        (id, user_id, transaction_id, amount, remaining, expires_at, budget_month, budget_category, budget_shard)
      select lot_id, user_id, earn_id, ${GRANT}, 0, ${expiresAt}, ${month}, 'referral', 0 from round`;
    await tx`
      insert into mileage_lot_uses (transaction_id, lot_id, amount) select line_id, lot_id, ${GRANT} from round`;
    await tx`
      insert into redemptions
        (id, transaction_no, type, business_id, user_id, qr_hash, mileage_transaction_id, share_amount, used_on)
      select use_id, use_id, 'mileage', business_id, user_id, hash, line_id, ${GRANT}, current_date from round`;
    await tx`
      insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id)
      select move.* from round cross join lateral (values
        (earn_id, ${budget}, 'user/' || user_id, ${GRANT}::bigint, 'mileage.earn', 'bench', lot_id::text),
        (use_id, 'user/' || user_id, 'business/' || business_id, ${GRANT}, 'mileage.use', 'redemption', use_id::text)
      ) move(batch_id, debit, credit, amount, reason, ref_type, ref_id)
      order by round.round, move.reason`;
    await tx`
      update mileage_accounts set total_earned = total_earned + ${total}, total_used = total_used + ${total}
      where user_id = any(${userIds}::uuid[])`;
    await tx`
      update ledger_accounts set balance = balance - ${total * users.length} where id = ${budget}`;
    await tx`
      update ledger_accounts account set balance = balance + used.amount
      from (select 'business/' || business_id as id, count(*) * ${GRANT} as amount from round group by business_id) used
      where account.id = used.id`;
  });
  await sql`vacuum (analyze)`;
}
