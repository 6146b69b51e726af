import { verifyLedger } from "@buzz/ledger";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import type { Answer } from "./support/answer.js";
import { startServer } from "./support/server.js";
import { PASSWORD, Town } from "./support/town.js";
import { type Call, type Input, type Method, rest } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());

const send = (method: Method, path: string, input: Input = {}, call: Call = {}) =>
  rest(server.app, method, path, input, call);

const id = z.uuid();
const signedIn = z.object({ token: z.string() });
const shown = z.object({ qrCode: z.string() });

test("on REST, what an invited visitor spends at an approved shop is settled, paid and in the budget's figures", async () => {
  const operator = { token: (await new Town(server).operator("super_admin")).token };

  const owner = { token: await openShop(operator) };
  const inviter = await signUp({ email: "inviter@example.org" }, "10.1.0.1");
  const link = ok(
    await send("GET", "/referral/code", {}, inviter),
    z.object({ referralCode: z.string() }),
  );

  const tracked = await send("GET", `/referral/track/${link.referralCode}`, {}, { ip: "10.1.0.2" });
  expect(tracked).toMatchObject({
    status: 200,
    data: { visitorCoupon: { amount: 3000, expiresIn: 3600 } },
  });
  const { visitId } = ok(tracked, z.object({ visitId: id }));
  const visitor = await signUp(
    { email: "visitor@example.org", referralCode: link.referralCode, visitId },
    "10.1.0.2",
    {
      signupBonus: { mileage: 5000, coupon: { amount: 5000, type: "signup", status: "active" } },
      visitorCoupon: { amount: 3000, type: "basic", status: "active" },
      referral: { status: "paid" },
    },
  );
  expect(await send("GET", "/mileage/balance", {}, inviter)).toMatchObject({
    data: { balance: 500 },
  });
  expect(await budget(operator)).toMatchObject({ executed: 0, reserved: 13_500 });

  await useTheBestCoupon(visitor, owner);
  await spendPoints(visitor, owner, 2000);
  await getPaid(owner, operator);

  expect(await budget(operator)).toMatchObject({
    yearMonth: "2026-03",
    totalBudget: 50_000_000,
    executed: 14_000,
    reserved: 6500,
    remaining: 50_000_000 - 20_500,
    stage: "normal",
    categories: {
      referral: { budget: 15_000_000, executed: 7000, reserved: 6500, remaining: 14_986_500 },
      settlement: { budget: 10_000_000, executed: 7000, reserved: 0, remaining: 9_993_000 },
    },
  });
  expect(await verifyLedger(server.db)).toEqual([]);
});

async function openShop(operator: Call): Promise<string> {
  const application = new Town(server).application();
  const applied = await send("POST", "/business/apply", application);
  expect(applied).toMatchObject({ status: 201, data: { status: "pending" } });
  const { applicationId } = ok(applied, z.object({ applicationId: id }));
  const credentials = { email: application.email, password: PASSWORD, type: "business" };
  expect(await send("POST", "/auth/login", credentials)).toMatchObject({
    status: 403,
    code: "BUSINESS_002",
    details: { status: "pending" },
  });
  const approved = await send(
    "POST",
    `/admin/business-applications/${applicationId}/approve`,
    {},
    operator,
  );
  expect(approved).toMatchObject({ status: 200, data: { email: application.email } });
  return ok(await send("POST", "/auth/login", credentials), signedIn).token;
}

async function signUp(fields: Input, ip: string, rewards?: object): Promise<Call> {
  const answer = await send(
    "POST",
    "/auth/register",
    { password: PASSWORD, name: "Test Resident", ...fields },
    { ip },
  );
  expect(answer).toMatchObject({
    status: 201,
    data: { rewards: rewards ?? { signupBonus: null, visitorCoupon: null, referral: null } },
  });
  return ok(answer, signedIn);
}

async function useTheBestCoupon(visitor: Call, owner: Call): Promise<void> {
  const mine = await send("GET", "/coupons/my", { status: "active", sort: "value" }, visitor);
  expect(mine).toMatchObject({ data: { summary: { active: 2, total: 2, totalValue: 8000 } } });
  const { items } = ok(mine, z.object({ items: z.array(z.object({ id })) }));
  const { qrCode } = ok(
    await send("POST", `/coupons/${items[0]?.id}/generate-qr`, {}, visitor),
    shown,
  );
  expect(await send("POST", "/coupons/verify", { qrCode }, owner)).toMatchObject({
    status: 200,
    data: { type: "coupon", customer: { name: "T***********t" }, coupon: { discountValue: 5000 } },
  });
  const use = { qrCode, purchaseAmount: 20_000 };
  expect(await send("POST", "/coupons/use", use, owner)).toMatchObject({
    status: 200,
    data: { discountAmount: 5000, finalAmount: 15_000, transactionNo: "#BZ260310001" },
  });
  expect(await send("POST", "/coupons/use", use, owner)).toMatchObject({
    status: 409,
    code: "QR_003",
  });
}

async function spendPoints(visitor: Call, owner: Call, amount: number): Promise<void> {
  const { qrCode } = ok(await send("POST", "/mileage/generate-qr", {}, visitor), shown);
  expect(await send("POST", "/mileage/verify", { qrCode }, owner)).toMatchObject({
    data: { balance: 5000 },
  });
  expect(await send("POST", "/mileage/use", { qrCode, amount }, owner)).toMatchObject({
    status: 200,
    data: {
      usedAmount: 2000,
      remainingBalance: 3000,
      transactionNo: expect.stringMatching(/^#BZ260310\d{3}$/),
    },
  });
}

async function getPaid(owner: Call, operator: Call): Promise<void> {
  expect(await send("GET", "/settlements/available", {}, owner)).toMatchObject({
    data: {
      earnings: { total: 7000, coupon: 5000, mileage: 2000, monthly: 7000 },
      available: 7000,
    },
  });
  const requested = await send(
    "POST",
    "/settlements/request",
    { settlementDate: "2026-03-10" },
    owner,
  );
  expect(requested).toMatchObject({
    status: 201,
    data: {
      settlementNo: "#ST260310001",
      couponCount: 1,
      couponAmount: 5000,
      mileageCount: 1,
      mileageAmount: 2000,
      totalAmount: 7000,
      status: "pending",
      estimatedPaymentDate: "2026-03-13",
    },
  });
  const { settlementId } = ok(requested, z.object({ settlementId: id }));
  expect(await send("GET", "/admin/settlements/pending", {}, operator)).toMatchObject({
    data: {
      items: [{ id: settlementId, totalAmount: 7000 }],
      summary: { totalPending: 1, totalAmount: 7000 },
    },
  });
  const decide = (step: string) =>
    send("POST", `/admin/settlements/${settlementId}/${step}`, {}, operator);
  expect(await decide("approve")).toMatchObject({ status: 200, data: { status: "approved" } });
  expect(await decide("pay")).toMatchObject({ status: 200, data: { status: "paid" } });
  expect(await decide("pay")).toMatchObject({ status: 409, code: "SETTLEMENT_005" });
  expect(await send("GET", "/settlements/available", {}, owner)).toMatchObject({
    data: { settlements: { total: 7000, pending: 0, completed: 7000 }, available: 0 },
  });
}

const budget = async (operator: Call) =>
  (await send("GET", "/admin/budget/current", {}, operator)).data;

const ok = <T>(answer: Answer, schema: z.ZodType<T>): T => {
  expect(answer.code).toBeUndefined();
  return schema.parse(answer.data);
};
