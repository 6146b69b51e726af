import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { account, verifyLedger } from "../src/index.js";
import { invariants } from "../src/invariants.js";
import { keepBooks, whileDamaged } from "./support/books.js";
import { testLedger } from "./support/ledger.js";

const db = await testLedger();

const {
  month,
  userId,
  otherId,
  businessId,
  lotId,
  live,
  used,
  couponUse,
  settlementId,
  pointsUse,
} = await keepBooks(db);

test("right books have no violation", async () => {
  expect(await verifyLedger(db)).toEqual([]);
});

const shop = account.business(businessId);

const BALANCES = "every balance is the sum of its transfers";
const SUM = "debits and credits cancel out";
const GUARD = "no guarded account is below zero";
const POINTS = "a user's ledger account, mileage account and lots agree";
const CHAIN = "a user's statement chains without a gap and ends in the balance";
const LOTS = "a line on a statement moves in lots what it moves in the balance";
const LOT = "a lot holds what was granted, less what was taken, and what came back";
const CLAWBACK =
  "a shop owes back its claimed uses that were reversed, less what settlements deducted";
const CARRIED = "an adjustment is carried by live settlements as far as it says";
const UNDONE =
  "a use is undone together with its reversal, and owed back in full if it had been claimed";
const RESERVE = "reserved funds are the greatest cost of live coupons";
const OWED =
  "a shop is owed its uses that are in no settlement, and what came back of payouts to it";
const TWICE = "no use is live in two settlements";
const SETTLEMENT = "a settlement is the sum of its lines and holds it until it is paid or given up";
const PAYOUT = "what is approved for payout in a month is its approved settlements";
const COUNTS = "a template's counts are those of its coupons";
const QUANTITY = "what is left of a limited template is its quantity less its coupons";
const ISSUE = "a bulk issue holds the cost of the coupons that it has still to give";
const MONTH = "a month holds what its settings put in";

type Damage = { name: string; by: SQL[]; breaks: string[] };

const damages: Damage[] = [
  {
    name: "a balance that was raised by hand",
    by: [sql`update ledger_accounts set balance = balance + 1 where id = 'payout'`],
    breaks: [BALANCES, SUM],
  },
  {
    name: "a transfer that was deleted",
    by: [sql`delete from ledger_transfers where credit = ${shop} and reason = 'coupon.redeem'`],
    breaks: [BALANCES],
  },
  {
    name: "a transfer whose amount was changed",
    by: [
      sql`update ledger_transfers set amount = amount + 1 where credit = ${shop} and reason = 'coupon.redeem'`,
    ],
    breaks: [BALANCES],
  },
  {
    name: "an account that was deleted",
    by: [sql`delete from ledger_accounts where id = 'world'`],
    breaks: [BALANCES, SUM],
  },
  {
    name: "an account below zero",
    by: [
      sql`alter table ledger_accounts drop constraint ledger_accounts_guard`,
      sql`insert into ledger_accounts (id, kind, balance) values ('settlement/x', 'settlement', -5), ('settlement/y', 'settlement', 5)`,
      sql`insert into ledger_transfers (batch_id, debit, credit, amount, reason, ref_type, ref_id)
        values (gen_random_uuid(), 'settlement/x', 'settlement/y', 5, 'test', 'test', 'test')`,
    ],
    breaks: [GUARD],
  },
  {
    name: "points that the ledger does not know",
    by: [
      sql`update mileage_accounts set balance = balance + 1, total_earned = total_earned + 1 where user_id = ${userId}`,
    ],
    breaks: [POINTS, CHAIN],
  },
  {
    name: "a lot with more left than was kept",
    by: [sql`update mileage_lots set remaining = remaining + 1 where id = ${lotId}`],
    breaks: [POINTS, LOT],
  },
  {
    name: "a points account without a ledger account",
    by: [
      sql`update ledger_accounts set id = 'user/nobody' where id = ${account.user(otherId)}`,
      sql`update ledger_transfers set credit = 'user/nobody' where credit = ${account.user(otherId)}`,
    ],
    breaks: [POINTS],
  },
  {
    name: "the first line of a statement missing",
    by: [sql`delete from mileage_transactions where user_id = ${userId} and type = 'earn'`],
    breaks: [CHAIN],
  },
  {
    name: "the only line of a statement missing",
    by: [sql`delete from mileage_transactions where user_id = ${otherId}`],
    breaks: [CHAIN],
  },
  {
    name: "the last line of a statement missing",
    by: [sql`delete from mileage_transactions where user_id = ${userId} and type = 'use'`],
    breaks: [CHAIN, LOT],
  },
  {
    name: "a use of points that took from no lot",
    by: [sql`delete from mileage_lot_uses where lot_id = ${lotId}`],
    breaks: [LOTS, LOT],
  },
  {
    name: "a live coupon whose reserve is gone",
    by: [sql`update user_coupons set reserved_amount = reserved_amount + 1 where id = ${live.id}`],
    breaks: [RESERVE],
  },
  {
    name: "a used coupon that lives again",
    by: [sql`update user_coupons set status = 'active', used_at = null where id = ${used.id}`],
    breaks: [RESERVE, COUNTS],
  },
  {
    name: "a live coupon of a month without accounts",
    by: [sql`update user_coupons set budget_month = '1999-01' where id = ${live.id}`],
    breaks: [RESERVE],
  },
  {
    name: "a use that owes the shop more than it was credited",
    by: [sql`update redemptions set share_amount = share_amount + 1 where id = ${pointsUse}`],
    breaks: [OWED],
  },
  {
    name: "a use that was marked as undone by hand",
    by: [sql`update redemptions set reversed_at = now() where id = ${couponUse}`],
    breaks: [UNDONE],
  },
  {
    name: "a debt of a shop that the ledger does not know",
    by: [
      sql`insert into settlement_adjustments (id, business_id, kind, settlement_id, amount, carried)
        values (gen_random_uuid(), ${businessId}, 'partial_return', ${settlementId}, 10, 10)`,
      sql`alter table settlement_adjustments drop constraint settlement_adjustments_kind`,
      sql`insert into settlement_adjustments (id, business_id, kind, settlement_id, amount)
        values (gen_random_uuid(), ${businessId}, 'reversal', ${settlementId}, 10)`,
    ],
    breaks: [CARRIED, CLAWBACK],
  },
  {
    name: "a settled use that is free again",
    by: [sql`update settlement_details set live = false where redemption_id = ${couponUse}`],
    breaks: [OWED],
  },
  {
    name: "a use in two settlements",
    by: [
      sql`drop index settlement_details_live_use_key`,
      sql`insert into settlement_details (settlement_id, redemption_id, amount) values (gen_random_uuid(), ${couponUse}, 3000)`,
    ],
    breaks: [TWICE],
  },
  {
    name: "a settlement that pays more than its uses",
    by: [
      sql`update settlement_requests set total_amount = total_amount + 1, coupon_amount = coupon_amount + 1 where id = ${settlementId}`,
    ],
    breaks: [SETTLEMENT, PAYOUT],
  },
  {
    name: "a settlement that is paid while the ledger still holds its money",
    by: [sql`update settlement_requests set status = 'paid' where id = ${settlementId}`],
    breaks: [SETTLEMENT],
  },
  {
    name: "a settlement without an account",
    by: [
      sql`update ledger_accounts set id = 'settlement/nobody' where id = ${account.settlement(settlementId)}`,
      sql`update ledger_transfers set credit = 'settlement/nobody' where credit = ${account.settlement(settlementId)}`,
    ],
    breaks: [SETTLEMENT],
  },
  {
    name: "an approval that was booked to no month",
    by: [sql`update settlement_requests set budget_month = null where id = ${settlementId}`],
    breaks: [PAYOUT],
  },
  {
    name: "a use that was counted twice",
    by: [
      sql`update coupon_counters set used_count = used_count + 1 where coupon_id = ${used.templateId}`,
    ],
    breaks: [COUNTS],
  },
  {
    name: "an issue that was not counted",
    by: [sql`delete from coupon_counters where coupon_id = ${live.templateId}`],
    breaks: [COUNTS],
  },
  {
    name: "an issue that was not taken from the quantity",
    by: [
      sql`update coupons set total_quantity = 10, remaining_quantity = 10 where id = ${live.templateId}`,
    ],
    breaks: [QUANTITY],
  },
  {
    name: "a bulk issue that holds nothing",
    by: [
      sql`insert into bulk_jobs (id, kind, coupon_id, terms, unit_cost, budget_month, budget_category, total, created_by)
        select gen_random_uuid(), 'coupon_issue', null, '{}', 100, ${month}, 'coupon', 2, id from users limit 1`,
    ],
    breaks: [ISSUE],
  },
  {
    name: "a budget that was raised without funds",
    by: [
      sql`update budget_settings set total = total + 1, event = event + 1 where month = ${month}`,
    ],
    breaks: [MONTH],
  },
];

test.each(damages)("finds $name", async ({ by, breaks }) => {
  const violations = await whileDamaged(db, by, verifyLedger);
  expect(violations.map(({ invariant }) => invariant).toSorted()).toEqual(breaks.toSorted());
});

test("every invariant has a damage that breaks it", () => {
  expect(new Set(damages.flatMap(({ breaks }) => breaks))).toEqual(
    new Set(invariants.map(({ name }) => name)),
  );
});
