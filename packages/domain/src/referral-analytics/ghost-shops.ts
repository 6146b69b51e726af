import type { Db } from "@buzz/db";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { percent } from "../budget/stage.js";
import type { Period } from "./period.js";
import { customersIn } from "./rows.js";
import type { analyticsOutput } from "./schemas.js";

type Suspicion = z.output<typeof analyticsOutput>["suspiciousActivity"][number];

/** Fewer customers by one code are friends who like one place. */
const LEAST_INVITED = 5;
const SHOWN = 100;

type Row = {
  code: string;
  business_id: string;
  name: string;
  customers: string;
  invited: string;
  owed: string;
  used: string;
};

/**
 * Shops that live on one invite code: at least 5 customers came by it, they are at least a fifth of all customers, and
 * at least four fifths of what they used anywhere they used there. Honest people go to more than one place, and honest
 * shops have more than one circle of customers. Uses that were taken back do not count. Amounts in won.
 */
export async function ghostShops(db: Db, period: Period): Promise<Suspicion[]> {
  const rows = await db.execute<Row>(sql`
    select profile.referral_code as code, ring.*, businesses.business_name as name
    from (
      select business_id, referrer_id, min(customers) as customers, count(*) as invited,
        sum(owed) as owed, min(used) as used
      from (
        select customer.business_id, customer.owed, visit.referrer_id,
          count(*) over (partition by customer.business_id) as customers,
          sum(customer.owed) over (partition by visit.referrer_id) as used
        from ${customersIn(period)} customer
        left join referral_visits visit on visit.converted_user_id = customer.user_id
      ) customer
      where referrer_id is not null
      group by business_id, referrer_id
      having count(*) >= ${LEAST_INVITED} and count(*) * 5 >= min(customers)
        and sum(owed) * 5 >= min(used) * 4
    ) ring
    join user_profiles profile on profile.user_id = ring.referrer_id
    join businesses on businesses.id = ring.business_id
    where profile.referral_code is not null
    order by ring.owed desc, code limit ${SHOWN}`);
  return rows.map((row) => ({
    code: row.code,
    reason: "ghost_shop_redemptions",
    details: {
      businessId: row.business_id,
      businessName: row.name,
      customers: Number(row.customers),
      invited: Number(row.invited),
      shareOfTheirUses: percent(Number(row.owed), Number(row.used)),
      owed: Number(row.owed),
    },
  }));
}
