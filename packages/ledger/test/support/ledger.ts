import { randomUUID } from "node:crypto";
import { type Db, openDatabase } from "@buzz/db";
import { ledgerAccounts, ledgerTransfers } from "@buzz/db/schema";
import { createTestDatabase } from "@buzz/testkit";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, afterEach, expect } from "vitest";
import { type BudgetAmounts, openMonth, replayLedger, verifyLedger } from "../../src/index.js";

export const at = new Date("2026-11-25T10:00:00+09:00");

/** An empty ledger for one test file; after each of its tests the books must be right, and follow from
 * the transfers alone. */
export async function testLedger({ connections = 10 } = {}): Promise<Db> {
  const database = await createTestDatabase();
  const { db, close } = openDatabase(database.url, { max: connections });
  afterEach(async () => {
    expect(await verifyLedger(db)).toEqual([]);
    expect((await replayLedger(db)).differences).toEqual([]);
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });
  return db;
}

/** Makes calls at the same moment, each on a connection that is open already. */
export async function atOnce<T>(db: Db, calls: (() => Promise<T>)[]): Promise<T[]> {
  await Promise.all(calls.map(() => db.execute(sql`select pg_sleep(0.05)`)));
  return Promise.all(calls.map((call) => call()));
}

/** Opens settlement accounts, which belong to no row of another table and may not fall below zero. */
export async function openAccounts(db: Db, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `settlement/${randomUUID()}`);
  await db.insert(ledgerAccounts).values(ids.map((id) => ({ id, kind: "settlement" as const })));
  return ids;
}

/** Balances by account id. */
export async function balancesOf(db: Db, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.select().from(ledgerAccounts).where(inArray(ledgerAccounts.id, ids));
  return new Map(rows.map((row) => [row.id, row.balance]));
}

/** How many transfers a batch has left behind. */
export async function transfersOf(db: Db, batchId: string): Promise<number> {
  return db.$count(ledgerTransfers, eq(ledgerTransfers.batchId, batchId));
}

let months = 0;

/** Opens a month that no other test uses. */
export async function openNewMonth(db: Db, amounts: Partial<BudgetAmounts>): Promise<string> {
  const month = `${2030 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  months += 1;
  const nothing = { referral: 0, coupon: 0, event: 0, settlement: 0 };
  await db.transaction((tx) =>
    openMonth(tx, { month, amounts: { ...nothing, ...amounts }, batchId: randomUUID(), at }),
  );
  return month;
}
