import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { shiftDay, startOfDay } from "../kernel/days.js";
import { offsetOf, paginate } from "../kernel/paging.js";
import type { category, executionsInput, executionsOutput } from "./schemas.js";

type Input = z.output<typeof executionsInput>;
type Output = z.output<typeof executionsOutput>;
type Kind = Output["items"][number]["kind"];

/**
 * The movements of the budgets, newest first unless another order is asked for: `reserve` when a coupon or points are promised, `execute` when
 * a shop is owed or a payout approved (`reserve` again when that use is taken back), `release` when a promise ends unused. Amounts in won.
 */
export async function budgetExecutions(ctx: AdminContext, input: Input): Promise<Output> {
  const conditions: SQL[] = [sql`kind is not null`];
  if (input.category) conditions.push(sql`category = ${input.category}`);
  if (input.startDate)
    conditions.push(sql`at >= ${startOfDay(input.startDate).toISOString()}::timestamptz`);
  if (input.endDate)
    conditions.push(sql`at < ${startOfDay(shiftDay(input.endDate, 1)).toISOString()}::timestamptz`);
  const where = sql.join(conditions, sql` and `);
  const [rows, [count]] = await Promise.all([
    ctx.db.execute<{
      id: string;
      category: z.output<typeof category>;
      kind: Kind;
      amount: string;
      description: string;
      reference_type: string;
      reference_id: string;
      at: string;
    }>(
      sql`select * from ${movements} where ${where} order by ${orderOf(input)}
        limit ${input.limit} offset ${offsetOf(input)}`,
    ),
    ctx.db.execute<{ total: string }>(
      sql`select count(*) as total from ${movements} where ${where}`,
    ),
  ]);
  const items = rows.map((row) => ({
    id: Number(row.id),
    category: row.category,
    kind: row.kind,
    amount: Number(row.amount),
    description: row.description,
    referenceType: row.reference_type,
    referenceId: row.reference_id,
    at: new Date(row.at),
  }));
  return paginate(items, Number(count?.total ?? 0), input);
}

/** Ids of transfers run with time; a transfer has one movement in each category at most. */
function orderOf({ sortBy, sortOrder }: Input): SQL {
  const direction = sortOrder === "asc" ? sql`asc` : sql`desc`;
  const amount = sortBy === "amount" ? sql`amount ${direction}, ` : sql``;
  return sql`${amount}id ${direction}, category ${direction}`;
}

/**
 * Points leave the budget for a user's account at once; they are promised there until they are used, and
 * a use is booked to the budgets of the lots it took, once for each category.
 */
const movements = sql`(
  select transfer.id, coalesce(debit.category, credit.category) as category,
    case
      when debit.kind = 'budget' and credit.kind in ('reserved', 'issue', 'user') then 'reserve'
      when debit.kind in ('business', 'clawback') and credit.kind = 'reserved' then 'reserve'
      when credit.kind = 'budget' and debit.kind in ('reserved', 'issue', 'user') then 'release'
      when debit.kind = 'reserved' and credit.kind = 'business' then 'execute'
      when debit.kind = 'payout-limit' and credit.kind = 'payout-approved' then 'execute'
      when credit.kind = 'payout-limit' and debit.kind = 'payout-approved' then 'release'
    end as kind,
    transfer.amount, transfer.reason as description,
    transfer.ref_type as reference_type, transfer.ref_id as reference_id, transfer.created_at as at
  from ledger_transfers transfer
  join ledger_accounts debit on debit.id = transfer.debit
  join ledger_accounts credit on credit.id = transfer.credit
  where debit.month is not null or credit.month is not null
  union all
  select transfer.id, lot.budget_category,
    case transfer.reason when 'mileage.use' then 'execute' else 'reserve' end, sum(lot_use.amount)::bigint, transfer.reason,
    transfer.ref_type, transfer.ref_id, transfer.created_at
  from ledger_transfers transfer
  join redemptions use on use.id::text = transfer.ref_id
  join mileage_lot_uses lot_use on lot_use.transaction_id = use.mileage_transaction_id
  join mileage_lots lot on lot.id = lot_use.lot_id
  where transfer.reason in ('mileage.use', 'mileage.use.reverse')
  group by transfer.id, transfer.reason, transfer.ref_type, transfer.ref_id, transfer.created_at, lot.budget_category
) movement`;
