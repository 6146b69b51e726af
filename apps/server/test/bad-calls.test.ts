import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWire } from "./support/answer.js";
import { castOf } from "./support/cast.js";
import { rowsOf } from "./support/rows.js";
import { startServer } from "./support/server.js";

const server = await startServer();
const { app, db } = server;
const cast = await castOf(server);

let before: Record<string, string>;
beforeAll(async () => {
  before = await rowsOf(db);
});
afterAll(async () => {
  const after = await rowsOf(db);
  await server.close();
  expect(after).toEqual(before);
});

const authorization = `Bearer ${cast.owner.token}`;

async function call(
  method: "GET" | "POST" | "PUT",
  path: string,
  payload?: string,
  type = "application/json",
) {
  const reply = await app.inject({
    method,
    url: `/trpc/${path}`,
    headers: { authorization, ...(payload === undefined ? {} : { "content-type": type }) },
    ...(payload === undefined ? {} : { payload }),
  });
  return readWire(reply.statusCode, reply.headers, JSON.parse(reply.body));
}

describe("no such procedure is 404 ROUTE_001 in the protocol's shape", () => {
  test.each([
    ["GET", "unknown"],
    ["GET", "businesses"],
    ["GET", "businesses.unknown"],
    ["GET", "__proto__"],
    ["GET", "constructor"],
    ["GET", "businesses.list.toString"],
    ["GET", "mileage.use"],
    ["POST", "businesses.list"],
    ["PUT", "businesses.list"],
    ["GET", "businesses/list"],
    ["GET", ""],
  ] as const)("%s /trpc/%s", async (method, path) => {
    expect(await call(method, path)).toMatchObject({ status: 404, code: "ROUTE_001" });
  });
});

describe("what does not follow the protocol is 400 VALIDATION_002", () => {
  test.each([
    ["broken JSON", "{"],
    ["no wrapper", '"text"'],
    ["a list", "[]"],
    ["a wrapper around nothing of ours", '{"json":"text"}'],
    [
      "an unknown kind of value",
      '{"json":{"amount":"1"},"meta":{"values":{"amount":["no-such-kind"]}}}',
    ],
    [
      "a big integer for an amount",
      '{"json":{"qrCode":"X","amount":"1"},"meta":{"values":{"amount":["bigint"]}}}',
    ],
    [
      "a date for a code",
      '{"json":{"qrCode":"2026-01-01","amount":1},"meta":{"values":{"qrCode":["Date"]}}}',
    ],
    [
      "a path into the prototype",
      '{"json":{"a":1},"meta":{"values":{"__proto__.x":["undefined"]}}}',
    ],
    ["a prototype", '{"json":{"qrCode":"X","amount":1,"__proto__":{"x":1}}}'],
    ["a NUL", '{"json":{"qrCode":"\\u0000","amount":1}}'],
    ["a thousand brackets", `{"json":{"deep":${"[".repeat(1000)}${"]".repeat(1000)}}}`],
  ])("%s", async (_, payload) => {
    expect(await call("POST", "mileage.use", payload)).toMatchObject({
      status: 400,
      code: expect.stringMatching(/^VALIDATION_00[12]$/),
    });
  });

  test.each(["?input=%7B", "?input=nonsense", "?batch=2", "?batch=1&batch=1", "?input=1&input=2"])(
    "GET businesses.list%s",
    async (query) => {
      expect(await call("GET", `businesses.list${query}`)).toMatchObject({
        status: 400,
        code: "VALIDATION_002",
      });
    },
  );

  test("nothing at all misses a field", async () => {
    for (const payload of [undefined, "", "{}", "null", '{"json":null}', '{"json":{}}'])
      expect(await call("POST", "mileage.use", payload)).toMatchObject({
        status: 400,
        code: expect.stringMatching(/^VALIDATION_00[12]$/),
      });
  });
});

test("a body above 10 MB is 413, another media type 415, in the protocol's shape", async () => {
  const huge = JSON.stringify({ json: { qrCode: "x".repeat(10 * 1024 * 1024) } });
  expect(await call("POST", "mileage.use", huge)).toMatchObject({
    status: 413,
    code: "VALIDATION_005",
  });
  expect(await call("POST", "mileage.use", "{}", "text/plain")).toMatchObject({
    status: 415,
    code: "VALIDATION_006",
  });
});

test("a batch of 50 is answered, and of 51 refused", async () => {
  const batchOf = (count: number) =>
    app.inject({
      url: `/trpc/${Array(count).fill("businesses.categories").join(",")}?batch=1&input=%7B%7D`,
    });
  const right = await batchOf(50);
  expect(right.statusCode).toBe(200);
  expect(JSON.parse(right.body)).toHaveLength(50);
  const wrong = await batchOf(51);
  expect(readWire(wrong.statusCode, wrong.headers, JSON.parse(wrong.body))).toMatchObject({
    status: 400,
    code: "VALIDATION_002",
  });
});

test("few bytes that stand for a billion paths are walked in no time", async () => {
  const levels = Array.from({ length: 30 }, (_, depth) => "a.".repeat(depth));
  const chain = levels.reduce<object>((inner) => ({ a: inner, b: null }), {});
  const referentialEqualities = Object.fromEntries(
    levels.map((prefix) => [`${prefix}a`, [`${prefix}b`]]),
  );
  const startedAt = performance.now();
  await call(
    "POST",
    "mileage.use",
    JSON.stringify({ json: chain, meta: { referentialEqualities } }),
  );
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

test("an input that contains itself is refused", async () => {
  const payload =
    '{"json":{"qrCode":"X","amount":null},"meta":{"referentialEqualities":[["amount"]]}}';
  expect(await call("POST", "mileage.use", payload)).toMatchObject({
    status: 400,
    code: "VALIDATION_002",
  });
});
