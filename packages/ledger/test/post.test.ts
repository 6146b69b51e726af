import { randomUUID } from "node:crypto";
import { ledgerTransfers } from "@buzz/db/schema";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { account, isInsufficient, post, type Transfer } from "../src/index.js";
import { at, atOnce, balancesOf, openAccounts, testLedger, transfersOf } from "./support/ledger.js";

const CONNECTIONS = 24;

const db = await testLedger({ connections: CONNECTIONS });

const move = (debit: string, credit: string, amount: number): Transfer => ({
  debit,
  credit,
  amount,
  reason: "test",
  refType: "test",
  refId: "test",
});

const commit = (transfers: Transfer[], id: string = randomUUID()) =>
  db.transaction((tx) => post(tx, { id, at, transfers }));

/** Number 0 is the world, which alone may fall below zero. */
const side = fc.nat(4);
const movement = fc
  .record({ debit: side, credit: side, amount: fc.integer({ min: 0, max: 100 }) })
  .filter(({ debit, credit }) => debit !== credit);
const batches = fc.array(fc.array(movement, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

const afterMoves = (
  balances: number[],
  moves: { debit: number; credit: number; amount: number }[],
) =>
  moves.reduce(
    (current, { debit, credit, amount }) =>
      current.map((balance, index) =>
        index === debit ? balance - amount : index === credit ? balance + amount : balance,
      ),
    balances,
  );

test("whatever batches are posted, accepted ones move every balance by their transfers and refused ones leave nothing", async () => {
  await fc.assert(
    fc.asyncProperty(batches, async (posted) => {
      const guarded = await openAccounts(db, 4);
      const ids = [account.world, ...guarded];
      const idOf = (index: number) => ids[index] ?? account.world;
      const start = (await balancesOf(db, [account.world])).get(account.world) ?? 0;
      let expected = [start, 0, 0, 0, 0];
      for (const moves of posted) {
        const wanted = afterMoves(expected, moves);
        const possible = wanted.slice(1).every((balance) => balance >= 0);
        const batchId = randomUUID();
        const transfers = moves.map(({ debit, credit, amount }) =>
          move(idOf(debit), idOf(credit), amount),
        );
        const refusal = await commit(transfers, batchId).then(
          () => undefined,
          (error: unknown) => error,
        );

        expect(refusal === undefined).toBe(possible);
        if (refusal !== undefined) expect(isInsufficient(refusal)).toBe(true);
        if (possible) expected = wanted;
        const written = moves.filter(({ amount }) => amount > 0).length;
        expect(await transfersOf(db, batchId)).toBe(possible ? written : 0);
        const balances = await balancesOf(db, ids);
        expect(ids.map((id) => balances.get(id))).toEqual(expected);
      }
      const sum = expected.reduce((total, balance) => total + balance, 0);
      expect(sum).toBe(start);
    }),
    { numRuns: 40 },
  );
});

test("debits and credits of the whole ledger always cancel out", async () => {
  const [row] = await db.execute(sql`select sum(balance)::int as sum from ledger_accounts`);
  expect(row).toEqual({ sum: 0 });
});

test("batches at once that lock the same accounts in every order neither deadlock nor lose a movement", async () => {
  const ids = await openAccounts(db, 6);
  await commit(ids.map((id) => move(account.world, id, 1_000)));
  const around = (start: number, step: 1 | -1) =>
    ids.map((_, index) => {
      const from = (start + step * index + ids.length * 2) % ids.length;
      const to = (from + step + ids.length) % ids.length;
      return move(ids[from] ?? "", ids[to] ?? "", index + 1);
    });

  for (let round = 0; round < 5; round += 1)
    await atOnce(
      db,
      Array.from(
        { length: CONNECTIONS },
        (_, call) => () => commit(around(call, call % 2 === 0 ? 1 : -1)),
      ),
    );

  const balances = [...(await balancesOf(db, ids)).values()];
  expect(balances.reduce((sum, balance) => sum + balance)).toBe(6_000);
});

test("of 24 batches at once on an account with funds for 7, seven are posted", async () => {
  const [purse = "", till = ""] = await openAccounts(db, 2);
  await commit([move(account.world, purse, 7 * 30 + 29)]);
  const outcomes = await atOnce(
    db,
    Array.from(
      { length: CONNECTIONS },
      () => () => commit([move(purse, till, 30)]).then(() => "posted", isInsufficient),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === "posted")).toHaveLength(7);
  expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(17);
  expect((await balancesOf(db, [purse, till])).get(purse)).toBe(29);
});

describe("a batch is refused whole", () => {
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "when a transfer moves %d",
    async (amount) => {
      const [to = ""] = await openAccounts(db, 1);
      const batch = randomUUID();
      const transfers = [move(account.world, to, 10), move(account.world, to, amount)];
      await expect(commit(transfers, batch)).rejects.toThrow(RangeError);
      expect(await transfersOf(db, batch)).toBe(0);
    },
  );

  test("when an account does not exist", async () => {
    const [from = ""] = await openAccounts(db, 1);
    await commit([move(account.world, from, 10)]);
    await expect(commit([move(from, "settlement/nobody", 10)])).rejects.toThrow();
    expect((await balancesOf(db, [from])).get(from)).toBe(10);
  });

  test("when a transfer stays where it is", async () => {
    await expect(commit([move(account.world, account.world, 10)])).rejects.toThrow();
  });
});

test("a transfer can be taken back once", async () => {
  const [to = ""] = await openAccounts(db, 1);
  const batchId = randomUUID();
  await commit([move(account.world, to, 10)], batchId);
  const [transfer] = await db
    .select({ id: ledgerTransfers.id })
    .from(ledgerTransfers)
    .where(sql`batch_id = ${batchId}`);
  await commit([move(account.world, to, 10)]);
  const takeBack = () => commit([{ ...move(to, account.world, 10), reverses: transfer?.id ?? 0 }]);

  await takeBack();
  await expect(takeBack()).rejects.toThrow();
  expect((await balancesOf(db, [to])).get(to)).toBe(10);
});
