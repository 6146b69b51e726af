import { createPublicKey } from "node:crypto";
import { notificationDeliveries, outbox, pushTokens } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { sendNotifications } from "@buzz/domain/notifications";
import { deliverOutbox } from "@buzz/domain/outbox";
import { eq } from "drizzle-orm";
import { jwtVerify } from "jose";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createChannels } from "../src/adapters/channels.js";
import { createPublicCaller } from "../src/adapters/public-caller.js";
import { castOf } from "./support/cast.js";
import { startReceiver } from "./support/receiver.js";
import { startServer } from "./support/server.js";
import { subscribedBrowser } from "./support/subscribed-browser.js";

const HOUR_MS = 3_600_000;

const pushService = await startReceiver();
const server = await startServer();
const { deps } = server;
deps.domain.publicCaller = createPublicCaller({ addresses: ["127.0.0.1"], ca: pushService.ca });
deps.domain.channels = createChannels(deps.env, {
  mailer: deps.mailer,
  publicCaller: deps.domain.publicCaller,
});
const cast = await castOf(server);
afterAll(async () => {
  await server.close();
  await pushService.close();
});

const system = contextAs(deps.domain, { kind: "system" }, { userAgent: "test" });
const { user, superAdmin } = cast;
const { notifications } = user.api;
const browser = subscribedBrowser();

const subscription = (path = "browser") => ({
  endpoint: `${new URL(path, pushService.url)}`,
  keys: browser.keys,
});

/** Something happened, and everybody it concerns was told. */
async function points(): Promise<void> {
  await superAdmin.api.admin.referral.grantReward.mutate({
    userId: user.userId,
    amount: 100,
    reason: "A prize of the district.",
  });
  await deliverOutbox(system);
  await sendNotifications(system);
}

const deliveries = () =>
  server.db
    .select({ status: notificationDeliveries.status })
    .from(notificationDeliveries)
    .where(eq(notificationDeliveries.userId, user.userId));

beforeEach(async () => {
  await deliverOutbox(system);
  for (const table of [notificationDeliveries, outbox, pushTokens]) await server.db.delete(table);
  pushService.received.length = 0;
  pushService.answer = 201;
});

test("a browser reads what its account is told; its push service learns who sends, not what", async () => {
  const { browserKey } = await notifications.pushSubscription.query();
  await notifications.subscribePush.mutate(subscription());
  expect(await notifications.pushSubscription.query()).toEqual({
    browserKey,
    endpoint: subscription().endpoint,
  });
  await points();
  const [push, ...others] = pushService.received;
  expect(others).toEqual([]);
  expect(push && browser.open(push.bytes)).toEqual({
    title: "포인트가 쌓였어요",
    message: "100 P가 적립됐어요.",
  });
  expect(push?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400" });

  const [, token = "", key] =
    /^vapid t=(\S+), k=(\S+)$/.exec(push?.headers.authorization ?? "") ?? [];
  expect(key).toBe(browserKey);
  const point = Buffer.from(browserKey ?? "", "base64url");
  const { payload } = await jwtVerify(
    token,
    createPublicKey({
      format: "jwk",
      key: {
        kty: "EC",
        crv: "P-256",
        x: point.subarray(1, 33).toString("base64url"),
        y: point.subarray(33).toString("base64url"),
      },
    }),
    { audience: new URL(pushService.url).origin },
  );
  expect(payload.sub).toBe("https://buzz.example.org");
  expect(await deliveries()).toEqual([{ status: "delivered" }]);
});

test("a browser is told nothing after its subscription, or the sign-in on it, has ended", async () => {
  await notifications.subscribePush.mutate(subscription());
  await notifications.unsubscribePush.mutate();
  expect(await notifications.pushSubscription.query()).toMatchObject({ endpoint: null });

  const elsewhere = await cast.town.signIn(user.email);
  await elsewhere.api.notifications.subscribePush.mutate(subscription());
  expect(await notifications.pushSubscription.query()).toMatchObject({ endpoint: null });
  await elsewhere.api.auth.logout.mutate();
  await points();
  expect(pushService.received).toEqual([]);
});

test.each([404, 410])("a browser that is gone (%i) is forgotten", async (status) => {
  await notifications.subscribePush.mutate(subscription());
  pushService.answer = status;
  await points();
  expect(await server.db.$count(pushTokens)).toBe(0);
});

test.each([429, 503])(
  "what a push service does not take now (%i) comes after a pause",
  async (status) => {
    await notifications.subscribePush.mutate(subscription());
    pushService.answer = status;
    await points();
    expect(await deliveries()).toEqual([{ status: "pending" }]);
    pushService.answer = 201;
    server.clock.advance(HOUR_MS);
    await sendNotifications(system);
    expect(await deliveries()).toEqual([{ status: "delivered" }]);
  },
);

test("an address inside the server's own network is neither kept nor called", async () => {
  deps.domain.publicCaller = createPublicCaller();
  await expect(notifications.subscribePush.mutate(subscription())).rejects.toMatchObject({
    data: { code: "VALIDATION_002" },
  });
});
