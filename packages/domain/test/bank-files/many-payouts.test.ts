import { bankFileLines, ledgerTransfers, settlementRequests } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createBankFile } from "../../src/bank-files/create.js";
import { importBankResult } from "../../src/bank-files/index.js";
import { hireOperator, openBudget, openShop, signUp } from "../../src/testing/index.js";
import { atOnce, times } from "../support/at-once.js";
import { balanceOf } from "../support/books.js";
import { manyPayouts } from "../support/many-payouts.js";
import { testWorld } from "../support/world.js";

/** More than are applied in one transaction, and not a whole number of those. */
const COUNT = 1_100;
const world = await testWorld();
await openBudget(world, { coupon: 2_000_000_000, settlement: 2_000_000_000 });
await world.changeSettings({ budget_surge_hour_limit: null });
const operator = await hireOperator(world);

test("each of many payouts is paid once and each that came back comes back once, also when the result is imported three times at once and again", async () => {
  const [resident, shop] = [await signUp(world), await openShop(world)];
  const payouts = await manyPayouts(world, { resident, shop, count: COUNT });
  const file = await createBankFile(operator, { settlementIds: payouts.map(({ id }) => id) });
  expect(file).toMatchObject({ count: COUNT, leftOut: [] });

  const isReturned = (index: number) => index % 100 === 99;
  const total = payouts.reduce((sum, { amount }) => sum + amount, 0);
  const back = payouts.reduce((sum, { amount }, at) => sum + (isReturned(at) ? amount : 0), 0);
  const lines = payouts.map(
    ({ settlementNo, amount }, index) =>
      `${settlementNo},${amount},${isReturned(index) ? "반환" : "정상"}`,
  );
  const text = ["받는통장표시,이체금액,처리결과", ...lines, `합계,${COUNT},${total}`].join("\r\n");
  const content = Buffer.from(text).toString("base64");
  const answer = () => importBankResult(operator, { id: file.id, content });
  const { tally, answers } = await atOnce(world, times(3, answer));
  expect(tally).toEqual({ ok: 3 });
  expect(answers[0]).toMatchObject({
    lines: COUNT,
    paid: { count: COUNT - 11, amount: total - back },
    returned: { count: 11, amount: back },
    missing: 0,
  });
  expect(await answer()).toMatchObject({ repeated: true, lines: COUNT });

  const statuses = await world.db
    .select({ status: settlementRequests.status, count: count() })
    .from(settlementRequests)
    .groupBy(settlementRequests.status)
    .orderBy(settlementRequests.status);
  expect(statuses).toEqual([
    { status: "paid", count: COUNT - 11 },
    { status: "returned", count: 11 },
  ]);
  expect(await balanceOf(world, account.payout)).toBe(total - back);
  const posted = (reason: string) =>
    world.db.$count(ledgerTransfers, eq(ledgerTransfers.reason, reason));
  expect(await posted("settlement.pay")).toBe(COUNT);
  expect(await posted("settlement.pay.return")).toBe(11);
  const open = and(eq(bankFileLines.fileId, file.id), eq(bankFileLines.live, true));
  expect(await world.db.$count(bankFileLines, open)).toBe(0);
});
