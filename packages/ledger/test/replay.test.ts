import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { account, replayLedger } from "../src/index.js";
import { keepBooks, whileDamaged } from "./support/books.js";
import { testLedger } from "./support/ledger.js";

const db = await testLedger();
const { month, userId, businessId, lotId, live, used, couponUse, settlementId, pointsUse } =
  await keepBooks(db);

test("everything that is stored follows from the transfers", async () => {
  const { rebuilt, differences } = await replayLedger(db);
  expect(differences).toEqual([]);
  expect(rebuilt).toMatchObject({ users: 2, coupons: 2, uses: 2, settlements: 1 });
});

const shop = account.business(businessId);

const damages: { name: string; by: SQL[]; finds: string[] }[] = [
  {
    name: "a balance that was raised by hand",
    by: [sql`update ledger_accounts set balance = balance + 1 where id = ${shop}`],
    finds: [`balance ${shop}`],
  },
  {
    name: "an account that was deleted",
    by: [sql`delete from ledger_accounts where id = 'world'`],
    finds: ["balance world"],
  },
  {
    name: "a budget that was raised without funds",
    by: [
      sql`update budget_settings set total = total + 1, event = event + 1 where month = ${month}`,
    ],
    finds: [`budget ${month}/event`],
  },
  {
    name: "points that no transfer granted",
    by: [
      sql`update mileage_accounts set balance = balance + 1, total_earned = total_earned + 1 where user_id = ${userId}`,
    ],
    finds: [`points ${userId}`],
  },
  {
    name: "a statement line that tells of another amount",
    by: [
      sql`update mileage_transactions set amount = 1100, balance_after = 3900 where user_id = ${userId} and type = 'use'`,
    ],
    finds: [`statement line ${userId}#2`],
  },
  {
    name: "a statement line that names another cause",
    by: [
      sql`update mileage_transactions set reference_id = 'x' where user_id = ${userId} and type = 'use'`,
    ],
    finds: [`statement line ${userId}#2`],
  },
  {
    name: "a statement line that is missing",
    by: [sql`delete from mileage_transactions where user_id = ${userId} and type = 'use'`],
    finds: [`statement line ${userId}#2`],
  },
  {
    name: "a lot with more left than was kept",
    by: [sql`update mileage_lots set remaining = remaining + 1 where id = ${lotId}`],
    finds: [`budget ${month}/coupon`, `lot ${lotId}`],
  },
  {
    name: "a live coupon with another reserve",
    by: [sql`update user_coupons set reserved_amount = reserved_amount + 1 where id = ${live.id}`],
    finds: [`reserve of a coupon ${live.id}`],
  },
  {
    name: "a used coupon that lives again",
    by: [sql`update user_coupons set status = 'active', used_at = null where id = ${used.id}`],
    finds: [`reserve of a coupon ${used.id}`],
  },
  {
    name: "a use that owes the shop more than it was credited",
    by: [sql`update redemptions set share_amount = share_amount + 1 where id = ${pointsUse}`],
    finds: [`use ${pointsUse}`],
  },
  {
    name: "a use at another shop",
    by: [sql`update redemptions set business_id = gen_random_uuid() where id = ${couponUse}`],
    finds: [`use ${couponUse}`],
  },
  {
    name: "a settlement that is paid while no transfer paid it",
    by: [sql`update settlement_requests set status = 'paid' where id = ${settlementId}`],
    finds: [`settlement ${settlementId}`],
  },
  {
    name: "a settlement of another amount",
    by: [
      sql`update settlement_requests set total_amount = total_amount + 1, coupon_amount = coupon_amount + 1 where id = ${settlementId}`,
    ],
    finds: [`settlement ${settlementId}`],
  },
  {
    name: "a transfer whose amount was changed",
    by: [
      sql`update ledger_transfers set amount = amount + 1 where credit = ${shop} and reason = 'mileage.use'`,
    ],
    finds: [
      `balance ${account.user(userId)}`,
      `balance ${shop}`,
      `budget ${month}/coupon`,
      `lot ${lotId}`,
      `points ${userId}`,
      `statement line ${userId}#2`,
      `use ${pointsUse}`,
    ],
  },
];

test.each(damages)("finds $name", async ({ by, finds }) => {
  const found = await whileDamaged(db, by, async (tx) => (await replayLedger(tx)).differences);
  expect(found.map(({ kind, of }) => `${kind} ${of}`).toSorted()).toEqual(finds.toSorted());
});
