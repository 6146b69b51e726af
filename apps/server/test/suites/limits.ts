import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../support/answer.js";
import type { TestServer } from "../support/server.js";
import { PASSWORD, Town } from "../support/town.js";
import {
  type Call,
  type Input,
  rest,
  transports,
  viaRest,
  viaTrpc,
} from "../support/transports.js";

/** Small limits, each a number of its own. */
export const limits = {
  RATE_LIMIT_AUTH: "5",
  RATE_LIMIT_ADMIN: "9",
  RATE_LIMIT_GENERAL: "6",
  RATE_LIMIT_APPS: "8",
  RATE_LIMIT_APPS_ANONYMOUS: "4",
  RATE_LIMIT_QR: "3",
  RATE_LIMIT_CODES: "2",
};

const QUARTER_HOUR_MS = 900_000;
const FIVE_MINUTES_MS = 300_000;

let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `172.16.0.${addresses}`;
};

/** What holds wherever the counts are kept; the servers share them and are called in turn. */
export function limitSuite(start: () => Promise<readonly [TestServer, ...TestServer[]]>): void {
  let servers: readonly TestServer[];
  let town: Town;
  beforeAll(async () => {
    const [first, ...others] = await start();
    servers = [first, ...others];
    town = new Town(first);
  });
  let turn = 0;
  const app = () => {
    turn += 1;
    const server = servers[turn % servers.length];
    if (server === undefined) throw new Error("no server was started");
    return server.app;
  };
  const repeat = async (times: number, send: () => Promise<Answer>) => {
    const answers = [];
    for (let time = 0; time < times; time += 1) answers.push(await send());
    return answers.map(({ status }) => status);
  };
  const times = (count: number, status: number) => Array<number>(count).fill(status);
  const expectLimited = (answer: Answer, limit: number, windowMs = QUARTER_HOUR_MS) => {
    expect(answer).toMatchObject({ status: 429, code: "RATE_001", details: { limit, windowMs } });
    const wait = Number(answer.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(windowMs / 1000);
    expect(answer.details).toMatchObject({ retryAfter: wait });
  };
  const list = (call: Call) => viaRest(app(), "businesses.list", {}, call);
  const listTrpc = (call: Call) => viaTrpc(app(), "businesses.list", {}, call);

  test("on REST, an address has its general limit, and another address its own", async () => {
    const ip = newAddress();
    expect(await repeat(6, () => list({ ip }))).toEqual(times(6, 200));
    expectLimited(await list({ ip }), 6);
    expectLimited(await rest(app(), "GET", "/stores", {}, { ip }), 6);
    expect(await list({ ip: newAddress() })).toMatchObject({ status: 200 });
  });

  test("on REST, somebody signed in counts as themselves from wherever, and a dead token as its address", async () => {
    const { token } = await town.resident();
    expect(await repeat(6, () => list({ token, ip: newAddress() }))).toEqual(times(6, 200));
    expectLimited(await list({ token, ip: newAddress() }), 6);
    const ip = newAddress();
    expect(await repeat(6, () => list({ token: "dead", ip }))).toEqual(times(6, 200));
    expectLimited(await list({ token: "dead too", ip }), 6);
  });

  test("on tRPC, limits are those of the apps, with and without a token", async () => {
    const ip = newAddress();
    expect(await repeat(4, () => listTrpc({ ip }))).toEqual(times(4, 200));
    expectLimited(await listTrpc({ ip }), 4);
    const { token } = await town.resident();
    expect(await repeat(8, () => listTrpc({ token, ip }))).toEqual(times(8, 200));
    expectLimited(await listTrpc({ token, ip }), 8);
    expect(await list({ token })).toMatchObject({ status: 200 });
  });

  test("operators' procedures and addresses share one bucket on both transports", async () => {
    const { token } = await town.operator("super_admin");
    const calls = [
      () => viaRest(app(), "budget.current", {}, { token }),
      () => viaTrpc(app(), "admin.settlements.pending", {}, { token }),
      () => rest(app(), "GET", "/settlement/admin/list", {}, { token }),
    ];
    for (const call of [...calls, ...calls, ...calls])
      expect(await call()).toMatchObject({ status: 200 });
    for (const call of calls) expectLimited(await call(), 9);
    expect(await viaRest(app(), "auth.me", {}, { token })).toMatchObject({ status: 200 });
  });

  describe("the limit of sign-ins", () => {
    const login = (fields: Input, call: Call, send: typeof viaRest = viaRest) =>
      send(
        app(),
        "auth.login",
        { email: "nobody@example.org", password: PASSWORD, ...fields },
        call,
      );

    test("counts failures alone, of both transports together, and 429 is none of them", async () => {
      const ip = newAddress();
      const { email } = await town.resident();
      expect(await repeat(12, () => login({ email }, { ip }))).toEqual(times(12, 200));
      const failures = [
        await login({}, { ip }),
        await login({}, { ip }, viaTrpc),
        await login({ password: "" }, { ip }),
        await viaTrpc(app(), "auth.refresh", { refreshToken: "unknown" }, { ip }),
        await viaRest(app(), "auth.register", {}, { ip }),
      ];
      expect(failures.map(({ status }) => status)).toEqual([401, 401, 400, 401, 400]);
      for (const { send } of transports) expectLimited(await login({ email }, { ip }, send), 5);
      expect(await viaRest(app(), "auth.me", {}, { ip })).toMatchObject({ status: 401 });
      expect(await login({ email }, { ip: newAddress() })).toMatchObject({ status: 200 });
    });

    test("refuses a burst above it, and no success of the burst counts once it is over", async () => {
      const ip = newAddress();
      const { email } = await town.resident();
      const burst = await Promise.all(Array.from({ length: 12 }, () => login({ email }, { ip })));
      const passed = burst.filter(({ status }) => status === 200).length;
      expect(passed).toBeGreaterThanOrEqual(1);
      expect(passed + burst.filter(({ status }) => status === 429).length).toBe(12);
      expect(await repeat(6, () => login({ email }, { ip }))).toEqual(times(6, 200));
    });

    test("stops an address that tries one password on account after account, and no account is locked by it", async () => {
      const ip = newAddress();
      const people = [];
      for (let number = 0; number < 7; number += 1) people.push(await town.resident());
      const tries = [];
      for (const [index, { email }] of people.entries()) {
        const send = index % 2 === 0 ? viaRest : viaTrpc;
        tries.push(await login({ email, password: "Stuffed-Passw0rd" }, { ip }, send));
      }
      expect(tries.map(({ status }) => status)).toEqual([...times(5, 401), ...times(2, 429)]);
      for (const { email } of people)
        expect(await login({ email }, { ip: newAddress() })).toMatchObject({ status: 200 });
    });

    test("counts each call of a batch", async () => {
      const wrong = { json: { email: "nobody@example.org", password: PASSWORD } };
      const reply = await app().inject({
        method: "POST",
        url: `/trpc/${Array(8).fill("auth.login").join(",")}?batch=1`,
        remoteAddress: newAddress(),
        payload: Array(8).fill(wrong),
      });
      expect(reply.statusCode).toBe(207);
      expect(Number(reply.headers["retry-after"])).toBeGreaterThan(0);
      const codes = [...reply.body.matchAll(/"code":"(AUTH_004|RATE_001)"/g)].map(
        ([, code]) => code,
      );
      expect(codes.filter((code) => code === "AUTH_004")).toHaveLength(5);
      expect(codes.filter((code) => code === "RATE_001")).toHaveLength(3);
    });
  });

  test("a burst never gets more through than the limit", async () => {
    for (const [send, limit] of [
      [list, 6],
      [listTrpc, 4],
    ] as const) {
      const ip = newAddress();
      const burst = await Promise.all(Array.from({ length: 40 }, () => send({ ip })));
      expect(burst.filter(({ status }) => status === 200)).toHaveLength(limit);
      expect(burst.filter(({ status }) => status === 429)).toHaveLength(40 - limit);
    }
  });

  test("making QR codes has a limit of its own, for all kinds and transports together", async () => {
    const inviter = await town.resident();
    const { token } = await town.resident(inviter);
    const mine = await viaTrpc(app(), "coupons.my", {}, { token });
    const [id] = JSON.stringify(mine.data).match(/[0-9a-f-]{36}/) ?? [];
    expect(await viaRest(app(), "mileage.generateQr", {}, { token })).toMatchObject({
      status: 200,
    });
    expect(await viaTrpc(app(), "mileage.generateQr", {}, { token })).toMatchObject({
      status: 200,
    });
    expect(await viaRest(app(), "coupons.generateQr", { id }, { token })).toMatchObject({
      status: 200,
    });
    for (const { send } of transports)
      expectLimited(await send(app(), "mileage.generateQr", {}, { token }), 3, FIVE_MINUTES_MS);
  });

  test("a shop may try few wrong discount codes, on both transports together; right ones do not count", async () => {
    const operator = await town.operator("super_admin");
    const [{ token }, { token: neighbour }] = [
      await town.owner(operator),
      await town.owner(operator),
    ];
    const code = await town.discountCode();
    const verify = (qrCode: string, send = viaRest, as = token) =>
      send(app(), "coupons.verify", { qrCode }, { token: as });
    const use = (qrCode: string, send = viaRest) =>
      send(app(), "coupons.use", { qrCode, purchaseAmount: 10_000 }, { token });

    for (const send of [viaRest, viaTrpc])
      expect(await verify(code, send)).toMatchObject({ status: 200 });
    expect(await verify("BUZZ-DC-00000")).toMatchObject({ code: "QR_001" });
    expect(await use(" buzz-dc-00001 ", viaTrpc)).toMatchObject({ code: "QR_001" });
    for (const { send } of transports)
      for (const call of [verify, use]) expectLimited(await call(code, send), 2);
    expect(await verify("COUPON-UNKNOWN")).toMatchObject({ code: "QR_001" });
    expect(await verify(code, viaRest, neighbour)).toMatchObject({ status: 200 });
  });

  test("who asks for coupon after coupon is stopped, signed in from wherever, and an address without an account sooner", async () => {
    const { token } = await town.resident();
    const claim = (send: typeof viaRest) =>
      send(app(), "coupons.claim", { id: crypto.randomUUID() }, { token, ip: newAddress() });
    expect(await repeat(6, () => claim(viaRest))).toEqual(times(6, 404));
    expectLimited(await claim(viaRest), 6);
    expect(await repeat(8, () => claim(viaTrpc))).toEqual(times(8, 404));
    expectLimited(await claim(viaTrpc), 8);
    const ip = newAddress();
    expect(await repeat(4, () => viaTrpc(app(), "coupons.available", {}, { ip }))).toEqual(
      times(4, 401),
    );
    expectLimited(await viaTrpc(app(), "coupons.available", {}, { ip }), 4);
  });

  test("a limit that is stored wins over the environment's, within a second on every instance", async () => {
    const { api } = await town.operator("super_admin");
    const store = (value: number) =>
      api.admin.settings.update.mutate({ settings: [{ key: "rate_limit_general", value }] });
    const passing = async ({ app: one }: TestServer) => {
      const ip = newAddress();
      const statuses = await repeat(8, () => viaRest(one, "businesses.categories", {}, { ip }));
      return statuses.filter((status) => status === 200).length;
    };
    for (const limit of [2, 7, 6]) {
      await store(limit);
      for (const server of servers)
        await expect.poll(() => passing(server), { timeout: 5_000 }).toBe(limit);
    }
  });

  test("health and keys are never limited: 1,000 times each from one address", {
    timeout: 60_000,
  }, async () => {
    const remoteAddress = newAddress();
    const statuses = new Set<number>();
    for (const url of ["/health", "/api/health", "/.well-known/jwks.json"])
      for (let round = 0; round < 20; round += 1) {
        const replies = await Promise.all(
          Array.from({ length: 50 }, () => app().inject({ url, remoteAddress })),
        );
        for (const { statusCode } of replies) statuses.add(statusCode);
      }
    expect([...statuses]).toEqual([200]);
  });
}
