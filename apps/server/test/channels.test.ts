import { notificationDeliveries, outbox, pushTokens, users } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { sendNotifications } from "@buzz/domain/notifications";
import { deliverOutbox } from "@buzz/domain/outbox";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startMailServer, textOf } from "./support/mail-server.js";
import { startProviders } from "./support/providers.js";
import { startServer } from "./support/server.js";

const HOUR_MS = 3_600_000;

const mail = await startMailServer();
const providers = await startProviders();
const server = await startServer({ variables: { ...providers.variables, SMTP_URL: mail.url } });
const cast = await castOf(server);
afterAll(async () => {
  await server.close();
  await Promise.all([mail.close(), providers.close()]);
});

const system = contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" });
const { user, superAdmin } = cast;

/** Lets everything that happened reach whom it concerns. */
async function tell(): Promise<void> {
  await deliverOutbox(system);
  await sendNotifications(system);
}

const points = (userId = user.userId) =>
  superAdmin.api.admin.referral.grantReward.mutate({
    userId,
    amount: 100,
    reason: "A prize of the district.",
  });

const device = (token: string) =>
  user.api.notifications.registerPushToken.mutate({ token, platform: "android" });

const deliveries = () =>
  server.db
    .select()
    .from(notificationDeliveries)
    .where(eq(notificationDeliveries.userId, user.userId))
    .orderBy(asc(notificationDeliveries.id));

beforeEach(async () => {
  providers.state.busy = false;
  await tell();
  await server.db.delete(notificationDeliveries);
  await server.db.delete(outbox);
  await server.db.delete(pushTokens);
  providers.pushes.length = 0;
  providers.texts.length = 0;
  mail.letters.length = 0;
});

test("a push reaches every device; one that is gone is forgotten", async () => {
  await device("phone");
  await device("gone-tablet");
  await points();
  await tell();
  expect(providers.pushes).toEqual([
    {
      token: "phone",
      notification: { title: "포인트가 쌓였어요", body: "100 P가 적립됐어요." },
    },
  ]);
  const left = await server.db.select({ token: pushTokens.token }).from(pushTokens);
  expect(left).toEqual([{ token: "phone" }]);
  expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 1 }]);
  expect(providers.state.tokens).toBe(1);
});

test("what a provider does not take now comes after a pause, once", async () => {
  await device("phone");
  await points();
  providers.state.busy = true;
  await tell();
  expect(await deliveries()).toMatchObject([{ status: "pending", attempts: 1, failure: "later" }]);
  providers.state.busy = false;
  await tell();
  expect(providers.pushes).toEqual([]);
  server.clock.advance(61_000);
  await Promise.all([sendNotifications(system), sendNotifications(system)]);
  await tell();
  expect(providers.pushes).toHaveLength(1);
  expect(await deliveries()).toMatchObject([{ status: "delivered", attempts: 2, failure: null }]);
});

test("somebody whose address cannot be read keeps no one else from being told", async () => {
  const { userId } = cast.otherUser;
  await server.db.insert(pushTokens).values({ token: "other", userId, platform: "android" });
  await device("phone");
  await points(userId);
  await points();
  const theirs = eq(users.id, userId);
  const [kept] = await server.db.select({ email: users.email }).from(users).where(theirs);
  if (kept === undefined) throw new Error("nobody is there");
  const email = sql`overlay(${users.email}::text placing 'AAAA' from length(${users.email}::text) - 3)`;
  await server.db.update(users).set({ email }).where(theirs);
  await deliverOutbox(system);
  await expect(sendNotifications(system)).rejects.toThrow("1 failed");
  expect(providers.pushes.map(({ token }) => token)).toEqual(["phone"]);

  await server.db.update(users).set(kept).where(theirs);
  server.clock.advance(121_000);
  await sendNotifications(system);
  expect(providers.pushes.map(({ token }) => token)).toEqual(["phone", "other"]);
});

test("what somebody does not want does not leave, and quiet hours put it off", async () => {
  await device("phone");
  await user.api.notifications.savePreferences.mutate({ channels: { push: { mileage: false } } });
  await points();
  await tell();
  expect(await deliveries()).toEqual([]);

  await user.api.notifications.savePreferences.mutate({
    channels: { push: { mileage: true } },
    quietHours: { enabled: true, start: "11:30", end: "13:00" },
  });
  await points();
  await tell();
  expect(providers.pushes).toEqual([]);
  server.clock.advance(HOUR_MS);
  await tell();
  expect(providers.pushes).toHaveLength(1);
});

test("who applies for a shop hears of it by e-mail and SMS, at once and when it is decided", async () => {
  const { applicationId, email } = await cast.town.applicant();
  await tell();
  expect(providers.texts).toMatchObject([{ text: expect.stringContaining("접수") }]);
  const { applications } = superAdmin.api.admin;
  await applications.reject.mutate({ id: applicationId, reason: "The licence cannot be read." });
  await tell();
  expect(providers.texts).toMatchObject([{}, { text: expect.stringContaining("반려") }]);
  const theirs = mail.letters.filter((letter) => letter.includes(`To: ${email}`));
  expect(theirs.map(textOf)).toEqual([
    expect.stringContaining("received your application"),
    expect.stringContaining("Your application was rejected"),
  ]);
});

test("operators hear of an alarm by e-mail whatever the hour, and cannot switch that off", async () => {
  server.clock.advance(12 * HOUR_MS);
  const { api } = await cast.town.operator("super_admin");
  const save = api.notifications.savePreferences.mutate({ channels: { email: { system: false } } });
  await expect(save).rejects.toThrow();
  await api.budget.emergencyControl.mutate({
    action: "limit_services",
    services: ["event"],
    reason: "Somebody plays with the events.",
  });
  await tell();
  const alarms = mail.letters.filter((letter) => textOf(letter).includes("Budget alert"));
  expect(alarms.length).toBeGreaterThanOrEqual(2);
});
