import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { detailOutput } from "./schemas.js";

type Review = NonNullable<z.output<typeof detailOutput>["review"]>;

/**
 * Checks a settlement against the rows it was made of: every use has its consumed QR code of the right kind and is
 * the shop's, the amounts are those of the uses and add up, and no use is live in another settlement.
 */
export async function reviewOf(db: Db, id: string): Promise<Omit<Review, "note">> {
  const [row] = await db.execute<Record<"records" | "sums" | "single", boolean>>(sql`
    select
      bool_and(qr.used_at is not null and use.business_id = request.business_id
        and (qr.purpose = 'mileage') = (use.type = 'mileage')) as records,
      bool_and(detail.amount = use.share_amount) and sum(detail.amount) = request.total_amount as sums,
      bool_and(not exists (
        select from settlement_details other
        where other.redemption_id = detail.redemption_id and other.settlement_id <> detail.settlement_id
          and other.live and detail.live
      )) as single
    from settlement_requests request
    join settlement_details detail on detail.settlement_id = request.id
    join redemptions use on use.id = detail.redemption_id
    join qr_codes qr on qr.hash = use.qr_hash
    where request.id = ${id}
    group by request.id`);
  return {
    qrRecordsMatch: row?.records ?? false,
    sumCorrect: row?.sums ?? false,
    noDuplicates: row?.single ?? false,
  };
}
