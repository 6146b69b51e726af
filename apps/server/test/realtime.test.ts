import { afterAll, expect, test, vi } from "vitest";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { rest } from "./support/transports.js";

const MINUTE_MS = 60_000;

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const errands = errandsOf(cast);
const realtime = () => cast.admin.api.admin.realtime.query();

test("requests of a minute are those of all instances, also of one that has closed", async () => {
  const twin = await startServer({ databaseUrl: server.databaseUrl, clock: server.clock });
  server.clock.advance(MINUTE_MS);
  for (let call = 0; call < 3; call += 1) await rest(twin.app, "GET", "/businesses");
  for (let call = 0; call < 2; call += 1) await rest(server.app, "GET", "/businesses");
  await server.app.inject("/health");
  await twin.close();

  server.clock.advance(MINUTE_MS);
  await vi.waitFor(async () => expect((await realtime()).apiRequestsPerMinute).toBe(5), {
    timeout: 20_000,
    interval: 500,
  });
});

test("uses count for sixty seconds, and are told with their shop", async () => {
  server.clock.advance(MINUTE_MS);
  const qrCode = await errands.couponQr();
  await cast.owner.api.coupons.use.mutate({ qrCode, purchaseAmount: 9000 });
  const now = await realtime();
  expect(now.qrScansPerMinute).toBe(1);
  const timestamp = server.clock.read();
  expect(now.recentActivities[0]).toMatchObject({ type: "coupon", amount: 5000, timestamp });
  expect(now.systemStatus).toEqual({ api: "healthy", database: "healthy", storage: "healthy" });

  server.clock.advance(MINUTE_MS);
  expect((await realtime()).qrScansPerMinute).toBe(0);
});
