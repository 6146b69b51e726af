import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { account, budgetReport, draw, type Month, post, SHARDS } from "../src/index.js";
import {
  at,
  atOnce,
  balancesOf,
  openAccounts,
  openNewMonth,
  testLedger,
} from "./support/ledger.js";

const CALLERS = 64;

const db = await testLedger({ connections: CALLERS });

/** Draws an amount and reserves it; false when it is refused. */
async function reserve(month: Month, amount: number, startShard: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const funds = await draw(tx, { month, category: "event", amount }, startShard);
    if (funds === "exceeded") return false;
    if (funds === "not-open") throw new Error(`${month} is not open`);
    const credit = account.settlement(purse);
    const grant = { credit, amount, reason: "test", refType: "test", refId: "test" };
    await post(tx, { id: randomUUID(), at, transfers: funds.pay([grant]) });
    return true;
  });
}

const [purseAccount = ""] = await openAccounts(db, 1);
const purse = purseAccount.replace("settlement/", "");

async function remainingOf(month: Month): Promise<number | undefined> {
  return (await budgetReport(db, month))?.event.remaining;
}

describe("of 64 draws at once exactly as many succeed as the funds allow", () => {
  test.each([
    { name: "each part holds several", event: 41 * 100 + 99, amount: 100 },
    { name: "each part holds just one", event: SHARDS * 100, amount: 100 },
    {
      name: "no part holds one, so that pieces are combined",
      event: 23 * 1_000 + 999,
      amount: 1_000 + 438,
    },
    {
      name: "one draw takes nearly all parts",
      event: 4 * SHARDS * 1_000 - 1,
      amount: SHARDS * 1_000,
    },
    { name: "there is enough for everybody", event: CALLERS * 100, amount: 100 },
    { name: "there is too little for anybody", event: 99, amount: 100 },
    { name: "a won each, and fewer won than parts", event: 7, amount: 1 },
  ])("$name", async ({ event, amount }) => {
    for (const startShard of [(caller: number) => caller % SHARDS, () => 5]) {
      const month = await openNewMonth(db, { event });

      const drawn = await atOnce(
        db,
        Array.from(
          { length: CALLERS },
          (_, caller) => () => reserve(month, amount, startShard(caller)),
        ),
      );

      const successes = drawn.filter((success) => success).length;
      expect(successes).toBe(Math.min(CALLERS, Math.floor(event / amount)));
      expect(await remainingOf(month)).toBe(event - successes * amount);
    }
  });
});

test("draws of different sizes at once: none is refused that what is left at the end could bear", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 5_000 }),
      fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: CALLERS, maxLength: CALLERS }),
      async (event, amounts) => {
        const month = await openNewMonth(db, { event });
        const drawn = await atOnce(
          db,
          amounts.map((amount, caller) => () => reserve(month, amount, caller % SHARDS)),
        );
        const granted = amounts.filter((_, index) => drawn[index]);
        const refused = amounts.filter((_, index) => !drawn[index]);
        const left = event - granted.reduce((sum, amount) => sum + amount, 0);
        expect(await remainingOf(month)).toBe(left);
        expect(Math.min(...refused, Number.POSITIVE_INFINITY)).toBeGreaterThan(left);
      },
    ),
    { numRuns: 6 },
  );
});

test("one after the other, a draw is refused only when all parts together hold too little", async () => {
  const draws = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 400 }), shard: fc.nat(SHARDS - 1) }),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(2_000), draws, async (event, wanted) => {
      const month = await openNewMonth(db, { event });
      let left = event;
      for (const { amount, shard } of wanted) {
        expect(await reserve(month, amount, shard)).toBe(amount <= left);
        if (amount <= left) left -= amount;
      }
      expect(await remainingOf(month)).toBe(left);
    }),
    { numRuns: 10 },
  );
});

test("a refused draw keeps nothing locked while its transaction goes on", async () => {
  const month = await openNewMonth(db, { event: 99 });
  await db.transaction(async (tx) => {
    expect(await draw(tx, { month, category: "event", amount: 100 }, 0)).toBe("exceeded");
    expect(await reserve(month, 99, 0)).toBe(true);
  });
});

test("a month without a budget is not open, which is no refusal", async () => {
  const drawn = await db.transaction((tx) =>
    draw(tx, { month: "1999-01", category: "event", amount: 1 }, 0),
  );
  expect(drawn).toBe("not-open");
});

test("drawn funds pay for what was drawn, to the won, whatever the pieces, and not for more", async () => {
  const grants = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(grants, async (amounts) => {
      const amount = amounts.reduce((sum, grant) => sum + grant, 0);
      const month = await openNewMonth(db, { event: amount });
      const credits = await openAccounts(db, amounts.length);
      const grantOf = (index: number, granted: number) => ({
        credit: credits[index] ?? "",
        amount: granted,
        reason: "test",
        refType: "test",
        refId: "test",
      });
      await db.transaction(async (tx) => {
        const funds = await draw(tx, { month, category: "event", amount }, 3);
        if (typeof funds === "string") throw new Error(funds);
        const all = amounts.map((granted, index) => grantOf(index, granted));
        expect(() => funds.pay([...all, grantOf(0, 1)])).toThrow(RangeError);
        await post(tx, { id: randomUUID(), at, transfers: funds.pay(all) });
      });
      const balances = await balancesOf(db, credits);
      expect(credits.map((id) => balances.get(id))).toEqual(amounts);
      expect(await remainingOf(month)).toBe(0);
    }),
    { numRuns: 15 },
  );
});
