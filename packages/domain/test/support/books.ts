import {
  couponCounters,
  ledgerAccounts,
  ledgerTransfers,
  mileageAccounts,
  mileageTransactions,
  qrCodes,
  redemptions,
  userCoupons,
} from "@buzz/db/schema";
import { account, budgetReport } from "@buzz/ledger";
import { asc, eq, sql } from "drizzle-orm";
import { monthOf } from "../../src/index.js";
import { hashOf } from "../../src/redemption/qr.js";
import type { World } from "../../src/testing/index.js";

/** What a template's counters say, all shards together. */
export async function countsOf(world: World, templateId: string) {
  const [counts] = await world.db
    .select({
      issued: sql`sum(${couponCounters.issuedCount})`.mapWith(Number),
      used: sql`sum(${couponCounters.usedCount})`.mapWith(Number),
      discounts: sql`sum(${couponCounters.discountTotal})`.mapWith(Number),
    })
    .from(couponCounters)
    .where(eq(couponCounters.couponId, templateId));
  return counts;
}

/** What the programme owes a shop for uses that are in no settlement. */
export async function owedTo(world: World, businessId: string): Promise<number | undefined> {
  return balanceOf(world, account.business(businessId));
}

/** The balance of a ledger account. */
export async function balanceOf(world: World, id: string): Promise<number | undefined> {
  const [row] = await world.db
    .select({ balance: ledgerAccounts.balance })
    .from(ledgerAccounts)
    .where(eq(ledgerAccounts.id, id));
  return row?.balance;
}

/** The amounts of the ledger's transfers to an account, oldest first. */
export async function creditsOf(world: World, id: string) {
  return world.db
    .select({ reason: ledgerTransfers.reason, amount: ledgerTransfers.amount })
    .from(ledgerTransfers)
    .where(eq(ledgerTransfers.credit, id))
    .orderBy(asc(ledgerTransfers.id));
}

/** A shop's uses: the lines that settlements are made of. */
export async function usesAt(world: World, businessId: string) {
  return world.db
    .select({
      type: redemptions.type,
      share: redemptions.shareAmount,
      transactionNo: redemptions.transactionNo,
    })
    .from(redemptions)
    .where(eq(redemptions.businessId, businessId))
    .orderBy(asc(redemptions.transactionNo));
}

/** Somebody's points: the balance, and the uses on the statement in order. */
export async function pointsOf(world: World, userId: string) {
  const [[points], lines] = await Promise.all([
    world.db
      .select({ balance: mileageAccounts.balance })
      .from(mileageAccounts)
      .where(eq(mileageAccounts.userId, userId)),
    world.db
      .select({
        type: mileageTransactions.type,
        amount: mileageTransactions.amount,
        before: mileageTransactions.balanceBefore,
        after: mileageTransactions.balanceAfter,
      })
      .from(mileageTransactions)
      .where(eq(mileageTransactions.userId, userId))
      .orderBy(asc(mileageTransactions.seq)),
  ]);
  return { balance: points?.balance, uses: lines.filter((line) => line.type === "use"), lines };
}

export async function couponStatus(world: World, id: string) {
  const [row] = await world.db
    .select({ status: userCoupons.status })
    .from(userCoupons)
    .where(eq(userCoupons.id, id));
  return row?.status;
}

/** Whether a QR code has been used. */
export async function isUsed(world: World, code: string): Promise<boolean> {
  const [row] = await world.db
    .select({ usedAt: qrCodes.usedAt })
    .from(qrCodes)
    .where(eq(qrCodes.hash, hashOf(code)));
  return row !== undefined && row.usedAt !== null;
}

/** This month's budget. */
export async function budgetOf(world: World) {
  const report = await budgetReport(world.db, monthOf(world.clock()));
  if (report === undefined) throw new Error("the month is not open");
  return report;
}
