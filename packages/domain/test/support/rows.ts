import { sql } from "drizzle-orm";
import { monthOf } from "../../src/index.js";
import { hashOf } from "../../src/redemption/qr.js";
import type { World } from "../../src/testing/index.js";

/** Queries that lock the rows at which calls collide. */
export const rows = {
  qrCode: (code: string) => sql`select from qr_codes where hash = ${hashOf(code)} for update`,
  coupon: (id: string) => sql`select from user_coupons where id = ${id} for update`,
  points: (userId: string) =>
    sql`select from mileage_accounts where user_id = ${userId} for update`,
  user: (id: string) => sql`select from users where id = ${id} for update`,
  refreshTokensOf: (userId: string) => sql`
    select from refresh_tokens where session_id in (select id from sessions where user_id = ${userId})
    for update`,
  application: (id: string) => sql`select from business_applications where id = ${id} for update`,
  settlement: (id: string) => sql`select from settlement_requests where id = ${id} for update`,
  use: (transactionNo: string) =>
    sql`select from redemptions where transaction_no = ${transactionNo} for update`,
  owedTo: (businessId: string) =>
    sql`select from ledger_accounts where id = ${`business/${businessId}`} for update`,
  budget: (world: World, category: "referral" | "coupon" | "settlement") => sql`
    select from ledger_accounts where month = ${monthOf(world.clock())} and category = ${category}
      and kind in ('budget', 'payout-limit') for update`,
};
