import type { AppRouter } from "@buzz/api";
import { signedInAccount } from "@buzz/domain/auth/schemas";
import { verifyLedger } from "@buzz/ledger";
import { isTRPCClientError } from "@trpc/client";
import { afterAll, expect, test } from "vitest";
import { type Client, clientAt } from "./support/client.js";
import { startServer } from "./support/server.js";
import { PASSWORD, Town } from "./support/town.js";

const server = await startServer();
afterAll(() => server.close());
const origin = await server.app.listen({ host: "127.0.0.1", port: 0 });
const anybody = clientAt(origin);

test("with the typed client over sockets, the same job comes to the same figures", async () => {
  const { token } = await new Town(server).operator("super_admin");
  const operator = clientAt(origin, { token });
  const owner = await openShop(operator);

  const inviter = await signUp({ email: "inviter@example.org" });
  const { referralCode } = await inviter.referral.code.query();
  const { visitId } = await anybody.referral.track.mutate({ referralCode });
  const visitor = await signUp({ email: "visitor@example.org", referralCode, visitId });
  expect(await inviter.mileage.balance.query()).toMatchObject({ balance: 500 });

  const { items } = await visitor.coupons.my.query({ status: "active", sort: "value" });
  expect(items.map((coupon) => coupon.discountValue)).toEqual([5000, 3000]);
  const coupon = await visitor.coupons.generateQr.mutate({ id: items[0]?.id ?? "" });
  expect(coupon.expiresAt).toEqual(new Date("2026-03-10T03:05:00Z"));
  await owner.coupons.verify.mutate({ qrCode: coupon.qrCode });
  const used = await owner.coupons.use.mutate({ qrCode: coupon.qrCode, purchaseAmount: 20_000 });
  expect(used).toMatchObject({
    discountAmount: 5000,
    finalAmount: 15_000,
    usedAt: server.clock.read(),
  });

  const points = await visitor.mileage.generateQr.mutate();
  await owner.mileage.verify.mutate({ qrCode: points.qrCode });
  expect(await owner.mileage.use.mutate({ qrCode: points.qrCode, amount: 2000 })).toMatchObject({
    remainingBalance: 3000,
    usedAt: server.clock.read(),
  });

  const request = await owner.settlements.request.mutate({ settlementDate: "2026-03-10" });
  expect(request).toMatchObject({ totalAmount: 7000, requestedAt: server.clock.read() });
  const { settlementId: id } = request;
  expect(await operator.admin.settlements.approve.mutate({ id })).toMatchObject({
    status: "approved",
  });
  expect(await operator.admin.settlements.markPaid.mutate({ id })).toMatchObject({
    status: "paid",
    paidAt: server.clock.read(),
  });

  expect(await operator.budget.current.query({})).toMatchObject({
    executed: 14_000,
    reserved: 6500,
    categories: {
      referral: { executed: 7000, reserved: 6500, remaining: 14_986_500 },
      settlement: { executed: 7000, reserved: 0, remaining: 9_993_000 },
    },
  });
  const { items: draws } = await operator.budget.executions.query({});
  expect(draws.every((line) => line.at instanceof Date && line.amount > 0)).toBe(true);
  expect(await verifyLedger(server.db)).toEqual([]);
});

test("calls of one moment travel as one batch, each with its own outcome", async () => {
  const sent: string[] = [];
  server.app.server.on("request", (request: { url: string }) => sent.push(request.url));
  const [list, mine, categories] = await Promise.allSettled([
    anybody.businesses.list.query({}),
    anybody.businesses.my.query(),
    anybody.businesses.categories.query(),
  ]);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatch(
    /^\/trpc\/businesses\.list,businesses\.my,businesses\.categories\?batch=1/,
  );
  expect([list.status, mine.status, categories.status]).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
});

test("a refused call tells code, class, status and details", async () => {
  const missing = await refusalOf(
    anybody.auth.login.mutate({ email: "nobody@example.org", password: "" }),
  );
  expect(missing.data).toEqual({
    code: "VALIDATION_002",
    class: "VALIDATION_ERROR",
    httpStatus: 400,
    details: [{ field: "password", message: expect.any(String) }],
    path: "auth.login",
  });
  const nobody = await refusalOf(anybody.auth.me.query());
  expect(nobody.data).toMatchObject({
    code: "AUTH_001",
    class: "AUTHENTICATION_ERROR",
    httpStatus: 401,
  });
  expect(nobody.shape?.code).toBe(-32001);
});

async function openShop(operator: Client): Promise<Client> {
  const application = new Town(server).application();
  const {
    applicationId: id,
    submittedAt,
    expiresAt,
  } = await anybody.businesses.submitApplication.mutate(application);
  expect(expiresAt.getTime() - submittedAt.getTime()).toBe(30 * 86_400_000);
  await operator.admin.applications.approve.mutate({ id });
  const { email } = application;
  const { token, business } = signedInAccount.parse(
    await anybody.auth.login.mutate({ email, password: PASSWORD, type: "business" }),
  );
  expect(business?.status).toBe("approved");
  return clientAt(origin, { token });
}

async function signUp(fields: {
  email: string;
  referralCode?: string;
  visitId?: string;
}): Promise<Client> {
  const { token } = await anybody.auth.register.mutate({
    password: PASSWORD,
    name: "Test Resident",
    ...fields,
  });
  return clientAt(origin, { token });
}

async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isTRPCClientError<AppRouter>(error))
    throw new Error("the call was not refused by the server");
  return error;
}
