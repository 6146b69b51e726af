import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnvelope } from "./support/answer.js";
import { castOf } from "./support/cast.js";
import { rowsOf } from "./support/rows.js";
import { startServer } from "./support/server.js";

const server = await startServer();
const { app, db } = server;
const cast = await castOf(server);
const { owner, user, admin } = cast;
await admin.api.budget.current.query({});

let before: Record<string, string>;
beforeAll(async () => {
  before = await rowsOf(db);
});
afterAll(async () => {
  const after = await rowsOf(db);
  await server.close();
  expect(after).toEqual(before);
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const json = { "content-type": "application/json" };

describe("no such address", () => {
  test.each([
    ["GET", "/unknown"],
    ["GET", "/api"],
    ["GET", "/api/unknown"],
    ["GET", "/api/api/businesses"],
    ["GET", "/API/businesses"],
    ["POST", "/api/businesses"],
    ["GET", "/api/auth/login"],
    ["DELETE", "/api/coupons/use"],
    ["PUT", "/api/mileage/use"],
    ["PATCH", "/api/users/profile"],
    ["POST", "/health"],
    ["POST", "/api/auth/test-login"],
    ["GET", "/api/test/anything"],
    ["POST", "/api/setup/database"],
    ["POST", "/api/upload/test"],
    ["GET", "/api/businesses/00000000-0000-4000-8000-000000000000/unknown"],
  ] as const)("%s %s is 404 ROUTE_001", async (method, url) => {
    const reply = await app.inject({ method, url });
    expect(readEnvelope(reply)).toMatchObject({ status: 404, code: "ROUTE_001" });
  });

  test("whatever body comes with it", async () => {
    for (const payload of ["{", "<xml/>", ""])
      for (const type of ["application/json", "text/xml", "multipart/form-data; boundary=x"]) {
        const reply = await app.inject({
          method: "POST",
          url: "/api/unknown",
          headers: { "content-type": type },
          payload,
        });
        expect(readEnvelope(reply)).toMatchObject({ status: 404, code: "ROUTE_001" });
      }
  });

  test.each(["/api/%zz", "/api/coupons/%E0%A4%A", "/api/stores/%c0%ae", "/%"])(
    "%s is malformed: 400",
    async (url) => {
      const reply = await app.inject({ url, headers: bearer(user.token) });
      expect(readEnvelope(reply)).toMatchObject({ status: 400, code: "VALIDATION_002" });
    },
  );
});

describe("bodies", () => {
  const use = (payload: string | Buffer, headers: Record<string, string> = json) =>
    app.inject({
      method: "POST",
      url: "/api/mileage/use",
      headers: { ...headers, ...bearer(owner.token) },
      payload,
    });

  test.each([
    ["broken JSON", "{"],
    ["JSON with something after it", '{"qrCode":"X","amount":1}x'],
    ["a list", "[]"],
    ["text", '"text"'],
    ["a number", "1"],
    ["a truth", "true"],
    ["bytes that are no UTF-8 text", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ["a prototype", '{"qrCode":"X","amount":1,"__proto__":{"admin":true}}'],
    [
      "a constructor's prototype",
      '{"qrCode":"X","amount":1,"constructor":{"prototype":{"admin":true}}}',
    ],
    ["a NUL in a value", '{"qrCode":"X\\u0000","amount":1}'],
    ["a NUL in a name", '{"qrCode":"X","amount":1,"\\u0000":1}'],
    ["half a surrogate pair", '{"qrCode":"X","amount":1,"note":["\\ud800"]}'],
    [
      "a thousand brackets",
      `{"qrCode":"X","amount":1,"deep":${"[".repeat(1000)}${"]".repeat(1000)}}`,
    ],
    ["an amount that overflows", '{"qrCode":"X","amount":1e999}'],
  ])("%s is 400 VALIDATION_002", async (_, payload) => {
    expect(readEnvelope(await use(payload))).toMatchObject({ status: 400, code: "VALIDATION_002" });
  });

  test.each([
    ["nothing", ""],
    ["null", "null"],
    ["an empty object", "{}"],
    ["undefined values", '{"qrCode":"X"}'],
  ])("%s misses a field: 400 VALIDATION_001", async (_, payload) => {
    const answer = readEnvelope(await use(payload));
    expect(answer).toMatchObject({ status: 400, code: "VALIDATION_001" });
    expect(answer.details).toContainEqual({ field: "amount", message: expect.any(String) });
  });

  test("above 10 MB is 413 VALIDATION_005, and below it is read", async () => {
    const padded = (bytes: number) =>
      JSON.stringify({ qrCode: "X", amount: 1, padding: "x".repeat(bytes) });
    expect(readEnvelope(await use(padded(10 * 1024 * 1024)))).toMatchObject({
      status: 413,
      code: "VALIDATION_005",
    });
    expect(readEnvelope(await use(padded(10 * 1024 * 1024 - 100)))).toMatchObject({
      status: 404,
      code: "QR_001",
    });
  });

  test.each([
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "nonsense",
  ])("%s is 415 VALIDATION_006", async (type) => {
    const reply = await use("qrCode=X&amount=1", { "content-type": type });
    expect(readEnvelope(reply)).toMatchObject({ status: 415, code: "VALIDATION_006" });
  });

  test("JSON may name its charset", async () => {
    const reply = await use('{"qrCode":"X","amount":1}', {
      "content-type": "application/json; charset=utf-8",
    });
    expect(readEnvelope(reply)).toMatchObject({ status: 404, code: "QR_001" });
  });

  test("a client's own totals, prices and shop are ignored", async () => {
    const reply = await use(
      JSON.stringify({ qrCode: "X", amount: 1, businessId: cast.otherOwner.businessId }),
    );
    expect(readEnvelope(reply)).toMatchObject({ code: "QR_001" });
  });
});

describe("keys of commands", () => {
  test.each([["129 characters", "k".repeat(129)]])("a key of %s is 400", async (_, key) => {
    const reply = await app.inject({
      method: "POST",
      url: "/api/mileage/use",
      headers: { ...bearer(owner.token), "idempotency-key": key },
      payload: { qrCode: "X", amount: 1 },
    });
    expect(readEnvelope(reply)).toMatchObject({ status: 400, code: "VALIDATION_002" });
  });
});

describe("addresses", () => {
  test.each(["1", "null", "00000000-0000-0000-0000-00000000000", "';--", "%00", "a".repeat(500)])(
    "an id that is no UUID is 400: %s",
    async (id) => {
      const reply = await app.inject({ url: `/api/coupons/${id}`, headers: bearer(user.token) });
      expect(readEnvelope(reply)).toMatchObject({ status: 400, code: "VALIDATION_002" });
    },
  );

  test("a right id of nothing is 404", async () => {
    const id = "01890000-0000-7000-8000-000000000000";
    for (const url of [`/api/coupons/${id}`, `/api/coupons/${id.toUpperCase()}`])
      expect(readEnvelope(await app.inject({ url, headers: bearer(user.token) }))).toMatchObject({
        status: 404,
        code: "RESOURCE_001",
      });
  });

  test.each([
    "page=0",
    "page=-1",
    "page=1.5",
    "page=",
    "page=one",
    "page=1e3",
    "page=9007199254740993",
    "page=1&page=2",
    "limit=0",
    "limit=101",
    "search=%00",
    "sort=random",
    "category=1&category=2",
    `search=${"x".repeat(101)}`,
  ])("a query out of range is 400: ?%s", async (query) => {
    const reply = await app.inject({ url: `/api/businesses?${query}` });
    expect(readEnvelope(reply)).toMatchObject({ status: 400, code: "VALIDATION_002" });
  });
});
