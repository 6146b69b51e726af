import { settlementRequests } from "@buzz/db/schema";
import { eq, sql } from "drizzle-orm";
import { newId } from "../../src/kernel/ids.js";
import type { Resident, Shop, World } from "../../src/testing/index.js";
import { givePoints } from "../../src/testing/index.js";

/**
 * Approved settlements of a shop, each of one use of points on a day of its own, in the order of their days; written
 * as the use cases would have left them, in a few statements however many they are. They are worth 1,000 won, 1,001 won
 * and so on.
 */
export async function manyPayouts(
  world: World,
  { resident, shop, count }: { resident: Resident; shop: Shop; count: number },
): Promise<{ id: string; settlementNo: string; amount: number }[]> {
  const now = world.clock();
  const payouts = Array.from({ length: count }, (_, index) => ({
    n: index + 1,
    id: newId(),
    settlementNo: `#ST990101${String(index).padStart(6, "0")}`,
    amount: 1_000 + index,
  }));
  await givePoints(
    world,
    resident,
    payouts.reduce((sum, { amount }) => sum + amount, 0),
  );
  const rows = payouts.map((payout) => ({
    ...payout,
    number: sealed(world, "bank_account_number", payout.id, "123456789012"),
    holder: sealed(world, "bank_account_holder", payout.id, "김사장"),
  }));
  const at = sql`${now.toISOString()}::timestamptz`;
  const day = sql`((${at} at time zone 'Asia/Seoul')::date - ${count}::int + n)`;
  const month = sql`to_char(${at} at time zone 'Asia/Seoul', 'YYYY-MM')`;
  const user = sql`${resident.userId}::uuid`;
  const business = sql`${shop.businessId}::uuid`;
  await world.db.transaction(async (tx) => {
    await tx.execute(sql`
      create temporary table payout on commit drop as
      select given.*, gen_random_uuid() as line_id, gen_random_uuid() as use_id,
        encode(sha256(id::text::bytea), 'hex') as hash,
        account.balance - (sum(amount) over (order by n))::bigint as left_over, account.balance as before
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        given(n int, id uuid, "settlementNo" text, amount bigint, number text, holder text)
      join mileage_accounts account on account.user_id = ${user}`);
    await tx.execute(sql`
      insert into qr_codes (hash, purpose, user_id, expires_at, used_at)
      select hash, 'mileage', ${user}, ${at}, ${at} from payout`);
    await tx.execute(sql`
      insert into mileage_transactions
        (id, user_id, type, amount, balance_before, balance_after, description, reference_type, reference_id, created_at)
      select line_id, ${user}, 'use', amount, left_over + amount, left_over, 'use', 'redemption', use_id, ${at}
      from payout order by n`);
    await tx.execute(sql`
      insert into mileage_lot_uses (transaction_id, lot_id, amount)
      select line_id, lot.id, payout.amount from payout cross join mileage_lots lot where lot.user_id = ${user}`);
    await tx.execute(sql`
      insert into redemptions
        (id, transaction_no, type, business_id, user_id, qr_hash, mileage_transaction_id, share_amount, used_on, used_at)
      select use_id, use_id, 'mileage', ${business}, ${user}, hash, line_id, amount, ${day}, ${at} from payout`);
    await tx.execute(sql`
      insert into settlement_requests
        (id, settlement_no, business_id, settlement_date, status, coupon_count, coupon_amount, mileage_count, mileage_amount,
          total_amount, bank_name, bank_account_number, bank_account_holder, budget_month, requested_at,
          estimated_payment_date, approved_at)
      select id, "settlementNo", ${business}, ${day}, 'approved', 0, 0, 1, amount, amount, '국민은행', number, holder,
        ${month}, ${at}, ${day}, ${at}
      from payout`);
    await tx.execute(sql`
      insert into settlement_details (settlement_id, redemption_id, amount) select id, use_id, amount from payout`);
    await tx.execute(sql`
      insert into ledger_accounts (id, kind, balance) select 'settlement/' || id, 'settlement', amount from payout`);
    await tx.execute(sql`
      insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id, created_at)
      select payout.id, move.debit, move.credit, payout.amount, move.reason, move.type, move.ref, ${at}
      from payout cross join lateral (values
        ('user/' || ${user}, 'business/' || ${business}, 'mileage.use', 'redemption', use_id::text, 1),
        ('business/' || ${business}, 'settlement/' || payout.id, 'settlement.claim', 'settlement', payout.id::text, 2),
        ('payout-limit/' || ${month}, 'payout-approved/' || ${month}, 'settlement.approve', 'settlement', payout.id::text, 3)
      ) move(debit, credit, reason, type, ref, ord)
      order by payout.n, move.ord`);
    await tx.execute(sql`
      update ledger_accounts account
      set balance = balance + case account.kind when 'payout-approved' then total else -total end
      from (select sum(amount) as total from payout) all_of_them
      where account.id in ('user/' || ${user}, 'payout-limit/' || ${month}, 'payout-approved/' || ${month})`);
    await tx.execute(sql`
      update mileage_accounts set balance = balance - total, total_used = total_used + total
      from (select sum(amount) as total from payout) all_of_them where user_id = ${user}`);
    await tx.execute(sql`update mileage_lots set remaining = 0 where user_id = ${user}`);
  });
  const written = await world.db.$count(
    settlementRequests,
    eq(settlementRequests.businessId, shop.businessId),
  );
  if (written !== count) throw new Error(`${written} settlements were written, not ${count}`);
  return payouts;
}

const sealed = (
  world: World,
  column: "bank_account_number" | "bank_account_holder",
  id: string,
  value: string,
): string => world.deps.cipher.seal(`settlement_requests.${column}`, id, value).text;
