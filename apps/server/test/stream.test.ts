import { once } from "node:events";
import { type ClientRequest, get, type IncomingMessage } from "node:http";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { type EventStream, openStream } from "./support/event-stream.js";
import { lastIdOf } from "./support/last-id.js";
import { startServer } from "./support/server.js";

const database = await createTestDatabase();
const here = await startServer({ databaseUrl: database.url });
const there = await startServer({ databaseUrl: database.url });
const [origin, otherOrigin] = await Promise.all([
  here.app.listen({ port: 0 }),
  there.app.listen({ port: 0 }),
]);
const cast = await castOf(here);
const errands = errandsOf(cast);
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

const listeners = (server = here) => server.deps.domain.live.size();

const lastId = () => lastIdOf(here.db);

test("customer and shop hear of a use as it happens, each their own", async () => {
  const customer = await errands.guest();
  const qrCode = await errands.couponQr(customer);
  const lastEventId = await lastId();
  const [ofCustomer, ofShop, ofOther] = await Promise.all(
    [customer, cast.owner, cast.otherUser].map(({ token }) =>
      openStream(origin, { token, lastEventId }),
    ),
  );
  expect(ofCustomer?.response.headers.get("content-type")).toBe("text/event-stream");
  const { transactionNo } = await cast.owner.api.coupons.use.mutate({
    qrCode,
    purchaseAmount: 9000,
  });
  expect(await ofCustomer?.next()).toMatchObject({
    event: "qr.consumed",
    data: { transactionNo, discountAmount: 5000 },
  });
  expect(await ofShop?.next()).toMatchObject({
    event: "scan.result",
    data: { transactionNo, amount: 5000 },
  });
  await cast.contentManager.api.admin.contents.updateHomeConfig.mutate({
    banners: [],
    featuredBusinesses: [],
    categoryOrder: ["cafe"],
  });
  for (const stream of [ofCustomer, ofShop, ofOther])
    expect(await stream?.next()).toMatchObject({ event: "homeConfig.changed", data: {} });
});

test("what was missed comes on the other instance, and nothing twice", async () => {
  const customer = await errands.guest();
  const { token } = customer;
  const lastEventId = await lastId();
  const use = async () => {
    const qrCode = await errands.mileageQr(customer);
    await cast.owner.api.mileage.use.mutate({ qrCode, amount: 100 });
  };
  const balance = z.object({ balance: z.number() });
  const nextBalance = async ({ next }: EventStream) => {
    const changed = await next();
    expect((await next())?.event).toBe("qr.consumed");
    return balance.parse(changed?.data).balance;
  };
  await use();
  const first = await openStream(origin, { token, lastEventId });
  const heard = await first.next();
  expect(balance.parse(heard?.data)).toEqual({ balance: 4900 });
  first.close();

  await use();
  await use();
  const back = await openStream(otherOrigin, { token, lastEventId: heard?.id ?? "" });
  expect((await back.next())?.event).toBe("qr.consumed");
  const missed = [await nextBalance(back), await nextBalance(back)];
  await use();
  missed.push(await nextBalance(back));
  expect(missed).toEqual([4800, 4700, 4600]);
});

test("the stream is for those who show a token in the header", async () => {
  const refusedTo = async (url: string, token?: string) => {
    const reply = await here.app.inject({
      url,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    return [
      reply.statusCode,
      z.object({ error: z.object({ code: z.string() }) }).parse(JSON.parse(reply.body)).error.code,
    ];
  };
  const url = "/api/notifications/stream";
  const { token } = cast.user;
  expect(await refusedTo(url)).toEqual([401, "AUTH_001"]);
  expect(await refusedTo(`${url}?token=${token}&access_token=${token}`)).toEqual([401, "AUTH_001"]);
  expect(await refusedTo(url, "no-token")).toEqual([401, "AUTH_002"]);
  expect(await refusedTo(url, cast.suspendedUser.token)).toEqual([401, "AUTH_002"]);
  expect(listeners()).toBe(0);
});

// A busy machine may delay one try; what waits too long by itself is late in each.
test("a session that is revoked on another instance ends its stream, and no other, within a second", {
  retry: 2,
}, async () => {
  const { email, token: kept } = await errands.guest();
  const { token: revoked } = await cast.town.signIn(email);
  const lastEventId = await lastId();
  const [ended] = await Promise.all(
    [revoked, kept].map((token) => openStream(origin, { token, lastEventId })),
  );
  await there.app.inject({
    method: "POST",
    url: "/api/auth/logout",
    headers: { authorization: `Bearer ${revoked}` },
  });
  const revokedAt = performance.now();
  expect(await ended?.next()).toBeUndefined();
  expect(performance.now() - revokedAt).toBeLessThan(1_000);
  await expect.poll(listeners).toBe(1);
});

/** A stream that somebody has begun to read; `fetch` would hold on to its socket for seconds. */
async function connect(): Promise<ClientRequest> {
  const headers = { authorization: `Bearer ${cast.user.token}` };
  const call = get(`${origin}/api/notifications/stream`, { agent: false, headers });
  call.on("error", () => {});
  const answer: IncomingMessage = (await once(call, "response"))[0];
  expect(answer.statusCode).toBe(200);
  answer.on("error", () => {});
  await once(answer, "data");
  return call;
}

/** What keeps a process busy and remembers somebody. */
async function leftOvers() {
  const sockets = await new Promise((resolve, reject) =>
    here.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  return {
    listeners: listeners(),
    polls: here.deps.domain.live.place() !== undefined,
    sockets,
    timers,
  };
}

test("1,000 that come and go leave no listener, timer, socket or subscription behind", {
  timeout: 60_000,
}, async () => {
  const comeAndGo = async () => {
    const calls = await Promise.all(Array.from({ length: 50 }, connect));
    expect(await leftOvers()).toMatchObject({ listeners: 50, polls: true });
    for (const call of calls) call.destroy();
    await expect
      .poll(leftOvers, { timeout: 10_000 })
      .toMatchObject({ listeners: 0, polls: false, sockets: 0 });
  };
  // Connections to the database are opened once, and have timers of their own.
  await comeAndGo();
  const { timers } = await leftOvers();
  for (let round = 0; round < 20; round += 1) await comeAndGo();
  await expect
    .poll(async () => (await leftOvers()).timers, { timeout: 10_000 })
    .toBeLessThanOrEqual(timers);
  expect(here.log.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test("a server that closes ends its streams at once", async () => {
  const closing = await startServer({ databaseUrl: database.url });
  const stream = await openStream(await closing.app.listen({ port: 0 }), {
    token: cast.user.token,
  });
  const startedAt = performance.now();
  await Promise.all([closing.close(), expect(stream.next()).resolves.toBeUndefined()]);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});
