import { randomUUID } from "node:crypto";
import { budgetSettings } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { account, budgetReport, openMonth, SHARDS } from "../src/index.js";
import { at, atOnce, balancesOf, openNewMonth, testLedger, transfersOf } from "./support/ledger.js";

const CALLERS = 16;

const db = await testLedger({ connections: CALLERS });

const open = (month: string, referral: number, batchId: string = randomUUID()) =>
  db.transaction((tx) =>
    openMonth(tx, {
      month,
      amounts: { referral, coupon: 20, event: 30, settlement: 40 },
      batchId,
      at,
    }),
  );

test("of sixteen callers at once one opens the month, and all find it open", async () => {
  const batches = Array.from({ length: CALLERS }, () => randomUUID());

  await atOnce(
    db,
    batches.map((batchId, caller) => async () => {
      await open("2026-11", 1_000 + caller, batchId);
      expect(await budgetReport(db, "2026-11")).toBeDefined();
    }),
  );

  const written = await Promise.all(batches.map((batchId) => transfersOf(db, batchId)));
  const opener = written.findIndex((count) => count > 0);
  expect(written.filter((count) => count > 0)).toHaveLength(1);
  expect((await budgetReport(db, "2026-11"))?.referral).toEqual({
    budget: 1_000 + opener,
    executed: 0,
    reserved: 0,
    remaining: 1_000 + opener,
  });
});

test("opening an open month again, with whatever amounts, changes nothing", async () => {
  await open("2026-12", 10);
  const before = [await budgetReport(db, "2026-12"), await settingsOf("2026-12")];
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), async (amount) => {
      const batchId = randomUUID();
      await open("2026-12", amount, batchId);
      expect(await transfersOf(db, batchId)).toBe(0);
    }),
    { numRuns: 10 },
  );
  expect([await budgetReport(db, "2026-12"), await settingsOf("2026-12")]).toEqual(before);
});

const settingsOf = (month: string) =>
  db.select().from(budgetSettings).where(eq(budgetSettings.month, month));

test("a budget is spread evenly, to the last won, over its parts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(10_000), async (coupon) => {
      const month = await openNewMonth(db, { coupon });
      const ids = Array.from({ length: SHARDS }, (_, shard) =>
        account.budget({ month, category: "coupon", shard }),
      );
      const parts = [...(await balancesOf(db, ids)).values()];
      expect(parts).toHaveLength(SHARDS);
      expect(parts.reduce((sum, part) => sum + part)).toBe(coupon);
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10 },
  );
});
