import { createHash } from "node:crypto";
import { settlementRequests } from "@buzz/db/schema";
import { account } from "@buzz/ledger";
import { eq, sql } from "drizzle-orm";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { kinds, needsSecondOperator } from "../../src/approvals/index.js";
import { applyLines } from "../../src/bank-files/apply-result.js";
import { checkResult } from "../../src/bank-files/check-result.js";
import { createBankFile } from "../../src/bank-files/create.js";
import {
  cancelBankFile,
  downloadBankFile,
  importBankResult,
  listBankFileLines,
  listBankFiles,
  listPayable,
} from "../../src/bank-files/index.js";
import { readResult } from "../../src/bank-files/read-result.js";
import { dayOf } from "../../src/index.js";
import {
  approveSettlement,
  getSettlement,
  markPaid,
  reconcileSettlement,
  requestSettlement,
} from "../../src/settlements/index.js";
import { hireOperator, openBudget } from "../../src/testing/index.js";
import { atOnce, colliding, refused, times } from "../support/at-once.js";
import { balanceOf, budgetOf, owedTo } from "../support/books.js";
import { requested, shopOwed, useCouponAt } from "../support/settlements.js";
import { testWorld } from "../support/world.js";

const world = await testWorld();
await openBudget(world, { referral: 50_000_000, coupon: 50_000_000, settlement: 50_000_000 });
const operator = await hireOperator(world);
const note = "은행이 전화로 확인했습니다.";

async function approved(amount = 10_000) {
  const shop = await shopOwed(world, amount);
  const id = await requested(world, shop);
  const { settlementNo } = await approveSettlement(operator, { id, approved: true });
  return { shop, id, settlementNo, amount };
}

type Approved = Awaited<ReturnType<typeof approved>>;

const order = (...settlements: Approved[]) =>
  createBankFile(operator, { settlementIds: settlements.map(({ id }) => id) });

const statusOf = async (id: string) => (await getSettlement(operator, { id })).status;

type Said = [Approved, string, number?, string?];

function resultOf(said: Said[], totals?: { count?: number; amount?: number }): string {
  const lines = said.map(
    ([{ settlementNo, amount }, result, back = "", why = ""]) =>
      `${settlementNo.replace("#", "")},${amount},${result},${back},${why}`,
  );
  const amount = said.reduce((sum, [settlement]) => sum + settlement.amount, 0);
  const total = `합계,${totals?.count ?? said.length},${totals?.amount ?? amount}`;
  return ["받는통장표시,이체금액,처리결과,반환금액,사유", ...lines, total].join("\r\n");
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64");
const answer = (id: string, text: string | Uint8Array, locale: "ko" | "en" = "en") =>
  importBankResult({ ...operator, locale }, { id, content: base64(text) });

test("a file orders what is approved once; while it is out nothing else can order or pay it", async () => {
  const [one, other] = [await approved(), await approved(7_000)];
  const file = await order(one, other);

  expect(file).toMatchObject({ status: "sent", count: 2, totalAmount: 17_000, leftOut: [] });
  expect(file.fileNo).toMatch(/^#PB\d{9,}$/);
  expect([await statusOf(one.id), await statusOf(other.id)]).toEqual([
    "reconciling",
    "reconciling",
  ]);
  await expect(order(one)).rejects.toMatchObject(refused("SETTLEMENT_005"));
  await expect(markPaid(operator, { id: one.id, outcome: "paid" })).rejects.toMatchObject(
    refused("SETTLEMENT_006"),
  );
  expect((await listBankFiles(operator, { page: 1, limit: 1 })).items).toMatchObject([
    { id: file.id, open: { count: 2, amount: 17_000 } },
  ]);
});

test("a file that never left Buzz can be cancelled: what it ordered is approved again, no money has moved, and another file takes it", async () => {
  const [one, other] = [await approved(), await approved(7_000)];
  const { id } = await order(one, other);
  const before = [await balanceOf(world, account.payout), await budgetOf(world)];

  expect(await cancelBankFile(operator, { id, reason: note })).toMatchObject({
    status: "cancelled",
    open: { count: 0, amount: 0 },
  });

  expect([await statusOf(one.id), await statusOf(other.id)]).toEqual(["approved", "approved"]);
  expect([await balanceOf(world, account.payout), await budgetOf(world)]).toEqual(before);
  const cancelled = refused("RESOURCE_003");
  await expect(cancelBankFile(operator, { id, reason: note })).rejects.toMatchObject(cancelled);
  await expect(downloadBankFile(operator, { id })).rejects.toMatchObject(cancelled);
  await expect(answer(id, resultOf([[one, "정상"]]))).rejects.toMatchObject(cancelled);
  await expect(applyLines(operator, id, [])).rejects.toMatchObject(cancelled);
  expect(await order(one, other)).toMatchObject({ count: 2 });
});

test("a file that was downloaded may be at the bank: nobody can cancel it", async () => {
  const settlement = await approved();
  const { id } = await order(settlement);
  await downloadBankFile(operator, { id });
  await expect(cancelBankFile(operator, { id, reason: note })).rejects.toMatchObject(
    refused("RESOURCE_003"),
  );
  expect(await statusOf(settlement.id)).toBe("reconciling");
});

test("of a download and a cancellation at once, one succeeds: what is at the bank is never ordered again", async () => {
  const { id } = await order(await approved());
  const row = sql`select from bank_files where id = ${id}::uuid for update`;
  const { tally } = await colliding(world, row, [
    async () => void (await downloadBankFile(operator, { id })),
    async () => void (await cancelBankFile(operator, { id, reason: note })),
  ]);
  expect(tally).toEqual({ ok: 1, RESOURCE_003: 1 });
});

test("operators see what a file orders, line by line, and what came of each", async () => {
  const [paid, returned, part, asked, open] = [
    await approved(),
    await approved(),
    await approved(),
    await approved(),
    await approved(),
  ];
  const { id } = await order(paid, returned, part, asked, open);
  await reconcileSettlement(operator, { id: asked.id, outcome: "paid", note });
  await answer(
    id,
    resultOf([
      [paid, "정상"],
      [returned, "불능", undefined, "계좌 해지"],
      [part, "일부반환", 3_000],
    ]),
  );
  const lines = (state?: "open" | "returned") =>
    listBankFileLines(operator, { id, state, page: 1, limit: 100 });
  const { items, file } = await lines();
  const line = (of: Approved) => items.find(({ settlementId }) => settlementId === of.id);
  expect(file).toMatchObject({ id, status: "sent", open: { count: 1 } });
  expect([paid, returned, part, asked, open].map((of) => line(of)?.state)).toEqual([
    "paid",
    "returned",
    "partially_returned",
    "asked",
    "open",
  ]);
  expect(line(returned)).toMatchObject({ returnedAmount: 10_000, note: "계좌 해지" });
  expect(line(part)).toMatchObject({ returnedAmount: 3_000 });
  expect((await lines("returned")).items).toEqual([line(returned)]);
  expect((await lines("open")).pagination.total).toBe(1);
});

test("of eight files for one settlement at once, one has it", async () => {
  const settlement = await approved();
  const { tally } = await atOnce(
    world,
    times(8, () => order(settlement)),
  );
  expect(tally).toEqual({ ok: 1, SETTLEMENT_005: 7 });
});

test("a file has the layout of bulk transfers, and the same bytes every time", async () => {
  const settlement = await approved();
  const { id, fileNo, sha256 } = await order(settlement);
  const [first, second] = [
    await downloadBankFile(operator, { id }),
    await downloadBankFile(operator, { id }),
  ];
  const bytes = Buffer.from(first.content, "base64");
  expect(first).toEqual(second);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  expect(bytes.toString()).toBe(
    "\uFEFF입금은행코드,입금계좌번호,이체금액,예금주,받는통장표시,내통장표시\r\n" +
      `032,1012026123401,10000,김점주,${settlement.settlementNo.slice(1)},${fileNo.slice(1)}\r\n`,
  );
});

test("a result is booked line by line: paid, returned, returned in part, unknown; and again it changes nothing", async () => {
  const [paid, returned, part, unknown] = [
    await approved(),
    await approved(),
    await approved(),
    await approved(),
  ];
  const before = {
    payout: (await balanceOf(world, account.payout)) ?? 0,
    budget: (await budgetOf(world)).settlement.executed,
  };
  const { id } = await order(paid, returned, part, unknown);
  const result = resultOf([
    [paid, "정상"],
    [returned, "불능", undefined, "계좌 해지"],
    [part, "일부반환", 3_000],
    [unknown, "미확인"],
  ]);

  expect(await answer(id, result)).toMatchObject({
    repeated: false,
    lines: 4,
    paid: { count: 1, amount: 10_000 },
    returned: { count: 1, amount: 10_000 },
    partiallyReturned: { count: 1, amount: 3_000 },
    unknown: { count: 1, amount: 10_000 },
    missing: 0,
  });

  const states = [paid, returned, part, unknown].map(({ id: one }) => statusOf(one));
  expect(await Promise.all(states)).toEqual(["paid", "returned", "paid", "reconciling"]);
  expect((await balanceOf(world, account.payout)) ?? 0).toBe(before.payout + 17_000);
  expect((await budgetOf(world)).settlement.executed).toBe(before.budget - 13_000);
  expect(await getSettlement(operator, { id: returned.id })).toMatchObject({
    timeline: expect.arrayContaining([
      expect.objectContaining({ status: "returned", note: "계좌 해지" }),
    ]),
  });
  expect(await answer(id, result)).toMatchObject({ repeated: true, lines: 4 });
  expect((await balanceOf(world, account.payout)) ?? 0).toBe(before.payout + 17_000);

  expect(await owedTo(world, part.shop.businessId)).toBe(3_000);
  const next = await requestSettlement(part.shop.ctx, { settlementDate: dayOf(world.clock()) });
  expect(next).toMatchObject({ couponCount: 0, adjustmentAmount: 3_000, totalAmount: 3_000 });
});

test("a settlement that nobody knows about is settled by an operator or by a later result, not by both", async () => {
  const [asked, later] = [await approved(), await approved()];
  const { id } = await order(asked, later);
  await reconcileSettlement(operator, { id: asked.id, outcome: "not_paid", note });
  expect(await answer(id, resultOf([[later, "paid"]]))).toMatchObject({ missing: 1 });
  await expect(answer(id, resultOf([[asked, "paid"]]))).rejects.toMatchObject({
    code: "VALIDATION_003",
    details: [{ field: "line 2", message: expect.stringContaining("operator") }],
  });
  expect(await order(asked)).toMatchObject({ count: 1 });
});

test("what the next order can take is every approved settlement, the oldest first, until it is ordered", async () => {
  const [one, other] = [await approved(), await approved()];
  const before = await listPayable(operator);
  expect(before.settlementIds.slice(-2)).toEqual([one.id, other.id]);
  expect(before.left).toBe(0);
  await order(one, other);
  expect(await listPayable(operator)).toEqual({
    settlementIds: before.settlementIds.slice(0, -2),
    totalAmount: before.totalAmount - one.amount - other.amount,
    left: 0,
  });
});

test("a result that is wrong anywhere is refused as a whole, with every line that is", async () => {
  const [one, other, stranger] = [await approved(), await approved(), await approved()];
  const { id } = await order(one, other);
  const wrong = resultOf(
    [
      [one, "정상"],
      [one, "정상"],
      [stranger, "정상"],
      [{ ...other, amount: 9 }, "정상"],
      [other, "어쩌면"],
    ],
    { count: 2 },
  );
  await expect(answer(id, wrong)).rejects.toMatchObject({
    code: "VALIDATION_003",
    details: [
      { field: "line 6", message: "unknown result 어쩌면" },
      { field: "line 7", message: expect.stringMatching(/lines, not 2; .* won in all/) },
    ],
  });
  const other9 = { ...other, amount: 9 };
  await expect(
    answer(
      id,
      resultOf([
        [one, "정상"],
        [one, "정상"],
        [stranger, "정상"],
        [other9, "정상"],
      ]),
    ),
  ).rejects.toMatchObject({
    details: [
      { field: "line 3", message: expect.stringContaining("in line 2 already") },
      { field: "line 4", message: expect.stringContaining("is not in the file") },
      { field: "line 5", message: "10,000 won were ordered" },
    ],
  });
  await expect(answer(id, resultOf([[stranger, "정상"]]), "ko")).rejects.toMatchObject({
    details: [{ field: "line 2", message: expect.stringContaining("이 파일에 없는 정산") }],
  });
  await expect(answer(id, "받는통장표시,금액\r\n합계,0,0")).rejects.toMatchObject({
    details: [{ field: "line 1", message: "no column result" }],
  });
  const cut = resultOf([[one, "정상"]])
    .split("\r\n")
    .slice(0, -1)
    .join("\r\n");
  for (const bad of [
    cut,
    "x",
    "",
    resultOf([[one, "일부반환", 10_000]]),
    resultOf([[one, "정상", 1]]),
  ])
    await expect(answer(id, bad || " ")).rejects.toMatchObject(refused("VALIDATION_003"));
  expect([await statusOf(one.id), await statusOf(other.id)]).toEqual([
    "reconciling",
    "reconciling",
  ]);
});

test("results in the code page of Korean Windows are read too; what is no text is refused", async () => {
  const settlement = await approved();
  const { id } = await order(settlement);
  const header = [0xb9, 0xde, 0xb4, 0xc2, 0xc5, 0xeb, 0xc0, 0xe5, 0xc7, 0xa5, 0xbd, 0xc3];
  const paid = [0xc1, 0xa4, 0xbb, 0xf3];
  const total = [0xc7, 0xd5, 0xb0, 0xe8];
  const bytes = Buffer.concat([
    Buffer.from(header),
    Buffer.from(",amount,result\n"),
    Buffer.from(`${settlement.settlementNo.slice(1)},10000,`),
    Buffer.from(paid),
    Buffer.from("\n"),
    Buffer.from(total),
    Buffer.from(",1,10000\n"),
  ]);
  await expect(answer(id, Buffer.from([0xff, 0xfe, 0x00, 0xff]))).rejects.toMatchObject(
    refused("VALIDATION_003"),
  );
  expect(await answer(id, bytes)).toMatchObject({ paid: { count: 1, amount: 10_000 } });
});

test("a bank that takes EUC-KR gets it, syllables of Windows too, and its answer is read the same way", async () => {
  await world.changeSettings({ bank_file_euc_kr: true });
  const [settlement, foreigner] = [await approved(), await approved()];
  const rename = async ({ shop, id }: Approved, bankAccountHolder: string) => {
    const sealed = world.deps.cipher.seal(
      "settlement_requests.bank_account_holder",
      id,
      bankAccountHolder,
    );
    await world.db
      .update(settlementRequests)
      .set({ bankAccountHolder: sealed })
      .where(eq(settlementRequests.businessId, shop.businessId));
  };
  await rename(settlement, "똠방각하");
  await rename(foreigner, "José 😀");
  const file = await order(settlement, foreigner);
  await world.changeSettings({ bank_file_euc_kr: false });

  expect(file).toMatchObject({
    encoding: "euc-kr",
    count: 1,
    leftOut: [foreigner.settlementNo],
  });
  const { content, contentType } = await downloadBankFile(operator, { id: file.id });
  const bytes = Buffer.from(content, "base64");
  expect(contentType).toBe("text/csv; charset=euc-kr");
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
  expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xc0, 0xd4, 0xb1, 0xdd]));
  // 똠 is none of the 2,350 syllables that EUC-KR had at first.
  expect(
    bytes.indexOf(Buffer.from([0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf])),
  ).toBeGreaterThan(0);

  const said = resultOf([[settlement, "불능", undefined, "똠방각하 계좌 없음"]]);
  await answer(file.id, iconv.encode(said, "cp949"));
  expect(await getSettlement(operator, { id: settlement.id })).toMatchObject({
    timeline: expect.arrayContaining([
      expect.objectContaining({ status: "returned", note: "똠방각하 계좌 없음" }),
    ]),
  });
});

test("an import that was cut off goes on where it stopped; the same import twice at once books it once", async () => {
  const settlements = [await approved(), await approved(), await approved()];
  const { id, fileNo } = await order(...settlements);
  const result = resultOf(settlements.map((one): Said => [one, "paid"]));
  const before = (await balanceOf(world, account.payout)) ?? 0;
  const { lines } = readResult(Buffer.from(result), fileNo);
  const { open } = await checkResult(world.db, id, lines);
  await applyLines(operator, id, open.slice(0, 1));

  const { tally } = await atOnce(
    world,
    times(2, () => answer(id, result)),
  );

  expect(tally).toEqual({ ok: 2 });
  expect((await balanceOf(world, account.payout)) ?? 0).toBe(before + 30_000);
  expect((await listBankFiles(operator, { page: 1, limit: 1 })).items[0]).toMatchObject({
    status: "answered",
    open: { count: 0, amount: 0 },
  });
});

test("100,000 lines that are wrong come to a report that can be read", async () => {
  const { id } = await order(await approved());
  const lines = Array.from({ length: 100_000 }, (_, index) => `ST${index + 260_000_000},1,paid`);
  const text = ["settlementNo,amount,result", ...lines, "total,100000,100000"].join("\n");
  const refusal = await answer(id, text).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "VALIDATION_003" });
  expect(refusal).toMatchObject({
    details: expect.arrayContaining([{ field: "more", message: "99900 more problems" }]),
  });
});

test("a file of the amount that the setting names waits for a second operator", async () => {
  const settlement = await approved();
  await world.changeSettings({ maker_checker_payout_min: 10_000 });
  const input = { settlementIds: [settlement.id] };
  expect(await needsSecondOperator(kinds.bankFile)(operator, input)).toMatchObject({
    pendingApproval: { kind: "bankFile" },
  });
  expect(await statusOf(settlement.id)).toBe("approved");
});

test("what was used after an order is no part of it", async () => {
  const settlement = await approved();
  await order(settlement);
  await useCouponAt(world, settlement.shop, 2_000);
  expect(await owedTo(world, settlement.shop.businessId)).toBe(2_000);
});
