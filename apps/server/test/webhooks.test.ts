import { notifications, webhookDeliveries, webhookEndpoints } from "@buzz/db/schema";
import { type Context, contextAs, type PublicCaller } from "@buzz/domain";
import { deliverOutbox } from "@buzz/domain/outbox";
import { blockFlood } from "@buzz/domain/security";
import {
  createWebhook,
  deliverWebhooks,
  listDeliveries,
  listWebhooks,
  replayDelivery,
  rotateWebhookSecret,
  updateWebhook,
} from "@buzz/domain/webhooks";
import { and, asc, eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createPublicCaller } from "../src/adapters/public-caller.js";
import { castOf } from "./support/cast.js";
import { type Received, startReceiver } from "./support/receiver.js";
import { startServer } from "./support/server.js";

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 3_000;

const server = await startServer({ at: new Date().toISOString() });
const receiver = await startReceiver();
const sender = createPublicCaller({
  addresses: ["127.0.0.1"],
  ca: receiver.ca,
  patienceMs: PATIENCE_MS,
});
server.deps.domain.publicCaller = sender;
const cast = await castOf(server);
const { userId } = cast.superAdmin;
/** The clock runs for days here, which ends every session. */
const operator = contextAs(
  server.deps.domain,
  { kind: "admin", userId, sessionId: userId, adminRole: "super_admin" },
  { userAgent: "test" },
);
afterAll(async () => {
  await server.close();
  await receiver.close();
});

const system = (publicCaller: PublicCaller = sender): Context => ({
  ...contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" }),
  publicCaller,
});

const deliver = () => deliverWebhooks(system());

let blocked = 0;

/** Something that receivers hear of: an address was blocked. */
async function breach(count = 1): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    blocked += 1;
    await blockFlood(system(), `203.0.113.${blocked}`);
  }
  await deliverOutbox(system());
}

const endpoint = () => createWebhook(operator, { url: receiver.url, events: ["security.breach"] });

const rows = (endpointId: string) =>
  server.db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, endpointId))
    .orderBy(asc(webhookDeliveries.seq));

const idsOf = (calls: Received[]) => calls.map(({ headers }) => String(headers["webhook-id"]));

const isSignedBy = (secret: string, { headers, body }: Received) =>
  String(headers["webhook-signature"])
    .split(" ")
    .includes(
      new Webhook(secret).sign(
        String(headers["webhook-id"]),
        new Date(Number(headers["webhook-timestamp"]) * 1000),
        body,
      ),
    );

beforeEach(async () => {
  await deliverOutbox(system());
  await server.db.delete(webhookEndpoints);
  receiver.received.length = 0;
  receiver.answer = 200;
});

test("what happened arrives signed, in order and once, and names nobody", async () => {
  const { id, secret } = await endpoint();
  await breach(3);
  expect(await deliver()).toBe(3);
  expect(await deliver()).toBe(0);
  expect(idsOf(receiver.received)).toEqual((await rows(id)).map(({ messageId }) => messageId));
  const [first] = receiver.received;
  const headers = Object.fromEntries(
    Object.entries(first?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
  expect(new Webhook(secret).verify(first?.body ?? "", headers)).toEqual({
    event: "security.breach",
    data: { ip: "203.0.*.*", reason: "too many refused requests" },
    timestamp: expect.stringMatching(/Z$/),
  });
  expect(() => new Webhook(secret).verify(`${first?.body} `, headers)).toThrow("signature");
  const [listed] = (await listWebhooks(operator)).items;
  expect(listed).toMatchObject({ id, lastDelivery: { status: "delivered", responseStatus: 200 } });
  expect(JSON.stringify(await listWebhooks(operator))).not.toContain("whsec_");
});

test("while a secret is being replaced both sign; a day later the new one alone", async () => {
  const { id, secret } = await endpoint();
  const rotated = await rotateWebhookSecret(operator, { id });
  await breach();
  await deliver();
  server.clock.advance(25 * HOUR_MS);
  await breach();
  await deliver();
  const [during, after] = receiver.received;
  if (during === undefined || after === undefined) throw new Error("two deliveries were missed");
  expect([secret, rotated.secret].map((key) => isSignedBy(key, during))).toEqual([true, true]);
  expect([secret, rotated.secret].map((key) => isSignedBy(key, after))).toEqual([false, true]);
});

test("what failed comes again after growing pauses, with the same id and body, and holds up nothing", async () => {
  const { id } = await endpoint();
  receiver.answer = 500;
  await breach();
  await deliver();
  receiver.answer = 200;
  await breach();
  expect(await deliver()).toBe(1);
  server.clock.advance(6_000);
  expect(await deliver()).toBe(1);
  const [failed, other, again] = receiver.received;
  expect(again?.body).toBe(failed?.body);
  expect(idsOf(receiver.received)).toEqual([
    idsOf(receiver.received)[0],
    idsOf(receiver.received)[1],
    idsOf(receiver.received)[0],
  ]);
  expect(other?.headers["webhook-id"]).not.toBe(failed?.headers["webhook-id"]);
  expect((await rows(id)).map(({ status, attempts }) => [status, attempts])).toEqual([
    ["delivered", 2],
    ["delivered", 1],
  ]);
});

test.each([
  { how: "hangs", answer: () => {}, outcome: { failure: "timeout", responseStatus: null } },
  {
    how: "redirects to another address",
    answer: 302,
    outcome: { failure: null, responseStatus: 302 },
  },
  { how: "answers 500", answer: 500, outcome: { failure: null, responseStatus: 500 } },
])("a receiver that $how is left within its time and tried later", async ({ answer, outcome }) => {
  const { id } = await endpoint();
  receiver.answer =
    answer === 302
      ? (response) => response.writeHead(302, { location: receiver.url }).end()
      : answer;
  await breach();
  const startedAt = performance.now();
  expect(await deliver()).toBe(1);
  expect(performance.now() - startedAt).toBeLessThan(PATIENCE_MS + 2_000);
  expect(receiver.received).toHaveLength(1);
  expect((await rows(id))[0]).toMatchObject({ status: "pending", attempts: 1, ...outcome });
});

test("while receivers hang, the others hear at once of what happens meanwhile, and a stop begins no more", async () => {
  const hanging = await Promise.all(Array.from({ length: 3 }, endpoint));
  const slow = new Set(hanging.map(({ id }) => id));
  const waiting: (() => void)[] = [];
  const told: string[] = [];
  const post: PublicCaller["post"] = ({ url, body }) =>
    url.endsWith("hangs")
      ? new Promise((resolve) => waiting.push(() => resolve({ failure: "timeout" })))
      : Promise.resolve({ status: 200 }).finally(() => told.push(String(body)));
  for (const id of slow)
    await server.db
      .update(webhookEndpoints)
      .set({ url: "https://203.0.113.1/hangs" })
      .where(eq(webhookEndpoints.id, id));
  await breach();
  const stopping = new AbortController();
  const run = deliverWebhooks(system({ ...sender, post }), stopping.signal);
  await expect.poll(() => waiting.length).toBe(3);

  await endpoint();
  await breach(2);
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(2);
  expect(waiting).toHaveLength(3);

  stopping.abort();
  for (const giveUp of waiting) giveUp();
  expect(await run).toBe(5);
});

test("nobody waits for a body without end, or for one that drips", async () => {
  await endpoint();
  let sent = 0;
  receiver.answer = (response) => {
    response.writeHead(200);
    const more = setInterval(() => {
      if (response.destroyed) clearInterval(more);
      else sent += Number(response.write(Buffer.alloc(64 * 1024)));
    }, 1);
  };
  await breach();
  const startedAt = performance.now();
  await deliver();
  expect(performance.now() - startedAt).toBeLessThan(PATIENCE_MS);
  await expect.poll(() => sent, { timeout: 5_000 }).toBeLessThan(1_000);
});

test("a certificate that nobody vouches for is refused before anything is sent", async () => {
  const { id } = await endpoint();
  await breach();
  await deliverWebhooks(
    system(createPublicCaller({ addresses: ["127.0.0.1"], ca: "", patienceMs: PATIENCE_MS })),
  );
  expect(receiver.received).toEqual([]);
  expect((await rows(id))[0]).toMatchObject({ status: "pending", failure: "tls" });
});

const privateUrls = [
  "https://127.0.0.1/",
  "https://0.0.0.0/",
  "https://10.1.2.3/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://100.64.0.1/",
  "https://169.254.169.254/latest/meta-data",
  "https://[::1]/",
  "https://[::ffff:10.0.0.1]/",
  "https://[64:ff9b::a00:1]/",
  "https://[fd00::1]/",
  "https://[fe80::1]/",
  "https://0x7f000001/",
  "https://2130706433/",
  "https://localhost/",
];

test.each(privateUrls)("%s is never connected to, whoever stored it", async (url) => {
  const real = createPublicCaller();
  expect(await real.accepts(url)).toBe(false);
  expect(await real.post({ url, headers: {}, body: "{}" })).toEqual({ failure: "address" });
});

test.each(["https://93.184.216.34:8443/", "https://db.internal/", "https://printer/"])(
  "%s is not accepted",
  async (url) => expect(await createPublicCaller().accepts(url)).toBe(false),
);

test("an address that changes to a private one between the check and the call is refused", async () => {
  const real = createPublicCaller();
  expect(await real.accepts("https://93.184.216.34/")).toBe(true);
  const { id } = await endpoint();
  await breach();
  await deliverWebhooks(system(real));
  expect(receiver.received).toEqual([]);
  expect((await rows(id))[0]).toMatchObject({ failure: "address" });
});

test("two instances deliver every message once, and in order", async () => {
  const { id } = await endpoint();
  await breach(20);
  const counts = await Promise.all([deliver(), deliver(), deliver()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(20);
  expect(idsOf(receiver.received)).toEqual((await rows(id)).map(({ messageId }) => messageId));
});

test("what a process had in hand when it was killed another one sends, under the same id", async () => {
  const { id } = await endpoint();
  await breach();
  void deliverWebhooks(system({ ...sender, post: () => new Promise(() => {}) }));
  await expect.poll(async () => (await rows(id))[0]?.attempts).toBe(1);
  expect(await deliver()).toBe(0);
  server.clock.advance(31_000);
  expect(await deliver()).toBe(1);
  expect((await rows(id))[0]).toMatchObject({ status: "delivered", attempts: 2 });
});

test("an endpoint that fails for three days is disabled, operators are told once, and it can come back", async () => {
  const { id } = await endpoint();
  receiver.answer = 503;
  await breach();
  for (let hour = 0; hour < 100; hour += 1) {
    await deliver();
    server.clock.advance(HOUR_MS);
  }
  expect((await listWebhooks(operator)).items).toMatchObject([{ id, status: "disabled" }]);
  await deliverOutbox(system());
  const told = await server.db
    .select({ data: notifications.data })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.template, "webhook.disabled")));
  expect(told).toEqual([{ data: { endpointId: id, host: new URL(receiver.url).host } }]);
  expect(receiver.received).toHaveLength(10);
  expect((await rows(id))[0]).toMatchObject({ status: "failed", attempts: 10 });

  await updateWebhook(operator, { id, status: "active" });
  receiver.answer = 200;
  await breach();
  expect(await deliver()).toBe(1);
});

test("410 disables at once; made active again, it gets a replay with the same id", async () => {
  const { id } = await endpoint();
  receiver.answer = 410;
  await breach();
  await deliver();
  const { items } = await listDeliveries(operator, { id, page: 1, limit: 20 });
  expect(items).toMatchObject([{ status: "failed", attempts: 1, responseStatus: 410 }]);
  receiver.answer = 200;
  const replayed = await replayDelivery(operator, { id: items[0]?.id ?? "" });
  expect(replayed).toMatchObject({ status: "pending", attempts: 0 });
  expect(await deliver()).toBe(0);
  await updateWebhook(operator, { id, status: "active" });
  expect(await deliver()).toBe(1);
  expect(new Set(idsOf(receiver.received)).size).toBe(1);
});
