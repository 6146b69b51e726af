import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { detailOutput } from "./schemas.js";

type Review = NonNullable<z.output<typeof detailOutput>["review"]>;

/**
 * Checks a settlement against the rows it was made of: every use has its consumed QR code of the right kind and is
 * the shop's, the amounts are those of the uses and of what is carried, and add up, and no use is live in another
 * settlement. One that only carries has no use to check.
 */
export async function reviewOf(
  db: Db,
  id: string,
): Promise<Omit<Review, "note" | "statementIntact">> {
  const [row] = await db.execute<Record<"records" | "sums" | "single", boolean>>(sql`
    select
      coalesce(lines.records, true) as records,
      coalesce(lines.exact, true) and coalesce(lines.amount, 0) + carried.amount = request.total_amount as sums,
      coalesce(lines.single, true) as single
    from settlement_requests request
    cross join lateral (
      select sum(detail.amount) as amount, bool_and(detail.amount = use.share_amount) as exact,
        bool_and((qr.used_at is not null or use.reversed_at is not null) and use.business_id = request.business_id
          and (qr.purpose = 'mileage') = (use.type = 'mileage')) as records,
        bool_and(not exists (
          select from settlement_details other
          where other.redemption_id = detail.redemption_id and other.settlement_id <> detail.settlement_id
            and other.live and detail.live
        )) as single
      from settlement_details detail
      join redemptions use on use.id = detail.redemption_id
      join qr_codes qr on qr.hash = use.qr_hash
      where detail.settlement_id = request.id
    ) lines
    cross join lateral (
      select coalesce(sum(case adjustment.kind when 'reversal' then -carry.amount else carry.amount end), 0) as amount
      from settlement_carries carry
      join settlement_adjustments adjustment on adjustment.id = carry.adjustment_id
      where carry.settlement_id = request.id
    ) carried
    where request.id = ${id}`);
  return {
    qrRecordsMatch: row?.records ?? false,
    sumCorrect: row?.sums ?? false,
    noDuplicates: row?.single ?? false,
  };
}
