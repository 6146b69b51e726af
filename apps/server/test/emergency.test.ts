import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { transports, viaRest } from "./support/transports.js";

const server = await startServer();
const twin = await startServer({ databaseUrl: server.databaseUrl, clock: server.clock });
afterAll(async () => {
  await twin.close();
  await server.close();
});
const cast = await castOf(server);
const errands = errandsOf(cast);
const reason = "An attack is under way.";

test.each(transports)(
  "an emergency stop acts on the next call of another instance, and so does its end ($name)",
  async ({ send }) => {
    const guest = await errands.guest();
    const coupon = { id: await errands.couponOf(guest) };
    const couponQr = await errands.couponQr(guest);
    const mileageQr = await errands.mileageQr(guest);
    const onTwin = {
      makeCode: () => send(twin.app, "coupons.generateQr", coupon, { token: guest.token }),
      makeMileageCode: () => send(twin.app, "mileage.generateQr", {}, { token: guest.token }),
      use: () =>
        send(
          twin.app,
          "coupons.use",
          { qrCode: couponQr, purchaseAmount: 9000 },
          { token: cast.owner.token },
        ),
      spend: () =>
        send(
          twin.app,
          "mileage.use",
          { qrCode: mileageQr, amount: 1000 },
          { token: cast.owner.token },
        ),
    };
    const control = (action: string) =>
      send(
        server.app,
        "budget.emergencyControl",
        { action, reason },
        { token: cast.superAdmin.token },
      );
    const stop = (service: string) => ({ status: 403, code: "BUDGET_002", details: { service } });

    expect((await control("emergency_stop")).status).toBe(200);
    expect(await onTwin.makeCode()).toMatchObject(stop("coupon_use"));
    expect(await onTwin.use()).toMatchObject(stop("coupon_use"));
    expect(await onTwin.makeMileageCode()).toMatchObject(stop("mileage_use"));
    expect(await onTwin.spend()).toMatchObject(stop("mileage_use"));
    const current = await viaRest(twin.app, "budget.current", {}, { token: cast.admin.token });
    expect(current.data).toMatchObject({ killSwitch: { enabled: true, reason } });

    expect((await control("resume")).status).toBe(200);
    expect((await onTwin.use()).status).toBe(200);
    expect((await onTwin.spend()).status).toBe(200);
    expect((await onTwin.makeMileageCode()).status).toBe(200);
  },
);

test("the switch of older clients, on and off again", async () => {
  const { token } = cast.superAdmin;
  const path = "/admin/budget/kill-switch";
  const press = (enabled: boolean) =>
    viaRest(server.app, "budget.emergencyControl", { enabled, reason }, { token }, { path });
  const on = await press(true);
  expect(on.data).toMatchObject({ action: "emergency_stop", killSwitch: { enabled: true } });
  const off = await press(false);
  expect(off.data).toMatchObject({ action: "resume", killSwitch: { enabled: false } });
});

test("a body of an older form is asked for after the token and the role", async () => {
  const path = "/admin/budget/kill-switch";
  const wrong = { enabled: "perhaps" };
  const press = (token?: string) =>
    viaRest(server.app, "budget.emergencyControl", wrong, { token }, { path });
  expect(await press()).toMatchObject({ status: 401, code: "AUTH_001" });
  expect(await press(cast.admin.token)).toMatchObject({ status: 403, code: "AUTH_003" });
  expect(await press(cast.superAdmin.token)).toMatchObject({ status: 400, code: "VALIDATION_001" });
});

test("the policy of older clients means this month, thresholds in any order", async () => {
  const call = { token: cast.superAdmin.token };
  const save = (input: Record<string, unknown>) =>
    viaRest(server.app, "budget.saveSettings", input, call, { path: "/admin/budget/policy" });
  const monthlyLimits = {
    total: 9_000_000,
    referral: 3_000_000,
    coupon: 2_000_000,
    event: 3_000_000,
    settlement: 1_000_000,
  };
  const saved = await save({
    monthlyLimits,
    dailyLimits: { total: 400_000 },
    alertThresholds: [90, 60, 75],
  });
  expect(saved.data).toMatchObject({
    yearMonth: "2026-03",
    totalBudget: 9_000_000,
    categories: { referral: 3_000_000, settlement: 1_000_000 },
    controls: {
      dailyLimit: 400_000,
      warningThreshold: 60,
      dangerThreshold: 75,
      criticalThreshold: 90,
    },
  });
  const suspended = await save({ monthlyLimits, autoSuspendThreshold: 93 });
  expect(suspended.data).toMatchObject({
    controls: { dailyLimit: 400_000, dangerThreshold: 75, criticalThreshold: 93 },
  });
});
