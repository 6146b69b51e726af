import { type SQL, sql } from "drizzle-orm";

export type Invariant = { name: string; query: SQL };

/** Each query yields a row only where the invariant is broken. */
export const invariants: Invariant[] = [
  {
    name: "every balance is the sum of its transfers",
    query: sql`
      select account.id, account.balance, coalesce(moved.amount, 0) as transfers
      from ledger_accounts account
      full join (
        select id, sum(amount) as amount from (
          select credit as id, amount from ledger_transfers
          union all select debit, -amount from ledger_transfers
        ) side group by id
      ) moved using (id)
      where account.id is null or account.balance <> coalesce(moved.amount, 0)`,
  },
  {
    name: "debits and credits cancel out",
    query: sql`select sum(balance) as sum from ledger_accounts having sum(balance) <> 0`,
  },
  {
    name: "no guarded account is below zero",
    query: sql`
      select id, balance from ledger_accounts
      where kind not in ('world', 'payout') and case kind when 'clawback' then balance > 0 else balance < 0 end`,
  },
  {
    name: "a user's ledger account, mileage account and lots agree",
    query: sql`
      select account.user_id, account.balance, ledger.balance as ledger, coalesce(lots.remaining, 0) as lots
      from mileage_accounts account
      left join ledger_accounts ledger on ledger.id = 'user/' || account.user_id
      left join (
        select user_id, sum(remaining) as remaining from mileage_lots group by user_id
      ) lots on lots.user_id = account.user_id
      where ledger.id is null or account.balance <> ledger.balance
        or account.balance <> coalesce(lots.remaining, 0)`,
  },
  {
    name: "a user's statement chains without a gap and ends in the balance",
    query: sql`
      select * from (
        select account.user_id, line.id, line.balance_before,
          coalesce(lag(line.balance_after) over statement, 0) as previous_after,
          line.balance_after, account.balance,
          lead(line.id) over statement is null as last
        from mileage_accounts account
        left join mileage_transactions line on line.user_id = account.user_id
        window statement as (partition by account.user_id order by line.seq)
      ) statement
      where balance_before <> previous_after or (last and coalesce(balance_after, 0) <> balance)`,
  },
  {
    name: "reserved funds are the greatest cost of live coupons",
    query: sql`
      select coalesce(held.month, live.month) as month, coalesce(held.category, live.category) as category,
        held.balance as reserved, live.amount as coupons
      from (
        select month, category, sum(balance) as balance from ledger_accounts
        where kind = 'reserved' group by month, category
      ) held
      full join (
        select budget_month as month, budget_category as category, sum(reserved_amount) as amount
        from user_coupons where status = 'active' group by budget_month, budget_category
      ) live on live.month = held.month and live.category = held.category
      where coalesce(held.balance, 0) <> coalesce(live.amount, 0)`,
  },
  {
    name: "a bulk issue holds the cost of the coupons that it has still to give",
    query: sql`
      select account.id, account.balance, job.status, job.unit_cost * (job.total - job.done) as cost
      from bulk_jobs job
      full join (select * from ledger_accounts where kind = 'issue') account
        on account.id = 'issue/' || job.budget_month || '/' || job.budget_category || '/' || job.id
      where coalesce(account.balance, -1) <> coalesce(
        case when job.status in ('done', 'cancelled') then 0 else job.unit_cost * (job.total - job.done) end, -1)`,
  },
  {
    name: "a shop is owed its uses that are in no settlement, and what came back of payouts to it",
    query: sql`
      select account.id, account.balance, coalesce(open.amount, 0) as owed
      from ledger_accounts account
      left join (
        select 'business/' || business_id as id, sum(amount) as amount
        from (
          select use.business_id, use.share_amount as amount
          from redemptions use
          left join settlement_details detail on detail.redemption_id = use.id and detail.live
          where detail.redemption_id is null and use.owed
          union all
          select business_id, amount - carried from settlement_adjustments where kind = 'partial_return'
        ) part
        group by business_id
      ) open on open.id = account.id
      where account.kind = 'business' and account.balance <> coalesce(open.amount, 0)`,
  },
  {
    name: "a shop owes back its claimed uses that were reversed, less what settlements deducted",
    query: sql`
      select coalesce(account.id, open.id) as id, account.balance, open.amount as owed
      from (select id, balance from ledger_accounts where kind = 'clawback') account
      full join (
        select 'clawback/' || business_id as id, sum(amount - carried) as amount
        from settlement_adjustments where kind = 'reversal' group by business_id
      ) open on open.id = account.id
      where coalesce(account.balance, 0) <> -coalesce(open.amount, 0)`,
  },
  {
    name: "an adjustment is carried by live settlements as far as it says",
    query: sql`
      select adjustment.id, adjustment.carried, coalesce(carry.amount, 0) as settlements
      from settlement_adjustments adjustment
      left join (
        select adjustment_id, sum(amount) as amount from settlement_carries where live group by adjustment_id
      ) carry on carry.adjustment_id = adjustment.id
      where adjustment.carried <> coalesce(carry.amount, 0)`,
  },
  {
    name: "a use is undone together with its reversal, and owed back in full if it had been claimed",
    query: sql`
      select use.id, use.reversed_at, use.owed, reversal.id as reversal, adjustment.amount
      from redemptions use
      full join reversals reversal on reversal.redemption_id = use.id
      left join settlement_adjustments adjustment on adjustment.reversal_id = reversal.id
      where (use.reversed_at is null) <> (reversal.id is null)
        or (use.reversed_at is not null
          and coalesce(adjustment.amount, 0) <> case when use.owed then use.share_amount else 0 end)`,
  },
  {
    name: "no use is live in two settlements",
    query: sql`
      select redemption_id, count(*) from settlement_details where live
      group by redemption_id having count(*) > 1`,
  },
  {
    name: "a settlement is the sum of its lines and holds it until it is paid or given up",
    query: sql`
      select request.id, request.status, request.total_amount, coalesce(line.amount, 0) as lines, account.balance
      from settlement_requests request
      left join (
        select settlement_id, sum(amount) as amount
        from (
          select settlement_id, amount from settlement_details
          union all
          select carry.settlement_id, case adjustment.kind when 'reversal' then -carry.amount else carry.amount end
          from settlement_carries carry
          join settlement_adjustments adjustment on adjustment.id = carry.adjustment_id
        ) part
        group by settlement_id
      ) line on line.settlement_id = request.id
      left join ledger_accounts account on account.id = 'settlement/' || request.id
      where request.total_amount <> coalesce(line.amount, 0)
        or coalesce(account.balance, -1) <> case
          when request.status in ('paid', 'rejected', 'cancelled') then 0 else request.total_amount end`,
  },
  {
    name: "what is approved for payout in a month is its approved settlements",
    query: sql`
      select coalesce(held.month, approved.month) as month, held.balance, approved.amount as settlements
      from (
        select month, balance from ledger_accounts where kind = 'payout-approved'
      ) held
      full join (
        select budget_month as month, sum(total_amount - returned_amount) as amount from settlement_requests
        where status in ('approved', 'reconciling', 'paid') group by budget_month
      ) approved on approved.month = held.month
      where coalesce(held.balance, 0) <> coalesce(approved.amount, 0)`,
  },
  {
    name: "a line on a statement moves in lots what it moves in the balance",
    query: sql`
      select line.id, line.amount, coalesce(taken.amount, 0) as lots
      from mileage_transactions line
      left join (
        select transaction_id, sum(amount) as amount from mileage_lot_uses group by transaction_id
      ) taken on taken.transaction_id = line.id
      where line.type in ('use', 'expire', 'refund') and line.amount <> coalesce(taken.amount, 0)`,
  },
  {
    name: "a lot holds what was granted, less what was taken, and what came back",
    query: sql`
      select lot.id, lot.amount, lot.remaining, coalesce(moved.amount, 0) as taken
      from mileage_lots lot
      left join (
        select lot_use.lot_id, sum(case line.type when 'refund' then -lot_use.amount else lot_use.amount end) as amount
        from mileage_lot_uses lot_use
        join mileage_transactions line on line.id = lot_use.transaction_id
        group by lot_use.lot_id
      ) moved on moved.lot_id = lot.id
      where lot.remaining <> lot.amount - coalesce(moved.amount, 0)`,
  },
  {
    name: "a template's counts are those of its coupons",
    query: sql`
      select template.id, coalesce(counted.issued, 0) as issued, coalesce(held.issued, 0) as coupons,
        coalesce(counted.used, 0) as used, coalesce(held.used, 0) as used_coupons
      from coupons template
      left join (
        select coupon_id, sum(issued_count) as issued, sum(used_count) as used
        from coupon_counters group by coupon_id
      ) counted on counted.coupon_id = template.id
      left join (
        select coupon_id, count(*) as issued, count(*) filter (where status = 'used') as used
        from user_coupons group by coupon_id
      ) held on held.coupon_id = template.id
      where coalesce(counted.issued, 0) <> coalesce(held.issued, 0)
        or coalesce(counted.used, 0) <> coalesce(held.used, 0)`,
  },
  {
    name: "what is left of a limited template is its quantity less its coupons",
    query: sql`
      select template.id, template.total_quantity, template.remaining_quantity, coalesce(held.issued, 0) as coupons,
        coalesce(open.coupons, 0) as to_issue
      from coupons template
      left join (
        select coupon_id, count(*) as issued from user_coupons group by coupon_id
      ) held on held.coupon_id = template.id
      left join (
        select coupon_id, sum(total - done) as coupons from bulk_jobs
        where status in ('queued', 'running', 'failed') group by coupon_id
      ) open on open.coupon_id = template.id
      where template.remaining_quantity + coalesce(held.issued, 0) + coalesce(open.coupons, 0) <> template.total_quantity`,
  },
  {
    name: "a month holds what its settings put in",
    query: sql`
      select settings.month, part.category, part.amount, coalesce(funded.amount, 0) as funded
      from budget_settings settings
      cross join lateral (values
        ('referral'::budget_category, settings.referral), ('coupon', settings.coupon),
        ('event', settings.event), ('settlement', settings.settlement)
      ) part(category, amount)
      left join (
        select account.month, account.category,
          sum(case when transfer.debit = 'world' then transfer.amount else -transfer.amount end) as amount
        from ledger_transfers transfer
        join ledger_accounts account
          on account.id = case when transfer.debit = 'world' then transfer.credit else transfer.debit end
        where transfer.ref_type = 'budget'
        group by account.month, account.category
      ) funded on funded.month = settings.month and funded.category = part.category
      where part.amount <> coalesce(funded.amount, 0)`,
  },
];

export const invariantNames: readonly string[] = invariants.map(({ name }) => name);
