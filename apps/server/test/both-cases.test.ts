import { openApiDocument, routes } from "@buzz/api/server";
import { afterAll, describe, expect, test } from "vitest";
import { version } from "../src/version.js";
import { readEnvelope } from "./support/answer.js";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { type Input, rest, viaTrpc } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);

const call = { token: cast.admin.token };
const send = (method: "GET" | "POST" | "PUT" | "DELETE", path: string, input: Input = {}) =>
  rest(server.app, method, path, input, call);

const inSnakeCase = {
  name: "여름 쿠폰",
  type: "basic",
  discount_type: "percentage",
  discount_value: 10,
  min_purchase_amount: 5000,
  max_discount_amount: 3000,
  valid_until: "2026-12-31T00:00:00Z",
  total_quantity: 7,
  applicable_businesses: [cast.owner.businessId],
};

const created = async (more: Input = {}) => {
  const { data } = await send("POST", "/admin/coupons", { ...inSnakeCase, ...more });
  return new Map(Object.entries(Object(data)));
};

describe("where a row says so, REST", () => {
  test("takes fields in snake_case and answers in both cases", async () => {
    const { status, data } = await send("POST", "/admin/coupons", inSnakeCase);
    expect(status).toBe(201);
    expect(data).toMatchObject({ ...inSnakeCase, valid_until: "2026-12-31T00:00:00.000Z" });
    expect(data).toMatchObject({
      discountType: "percentage",
      discountValue: 10,
      totalQuantity: 7,
      applicableBusinesses: [cast.owner.businessId],
      issuedCount: 0,
    });
  });

  test("prefers the name in camelCase when both are sent", async () => {
    expect((await created({ discountValue: 20 })).get("discount_value")).toBe(20);
    expect((await created({ discountValue: 20 })).get("discountValue")).toBe(20);
  });

  test("reads nested fields of a body, and fields of a query", async () => {
    const couponId = (await created({ total_quantity: 100 })).get("id");
    const issued = await send("POST", "/admin/coupons/issue", {
      coupon_id: couponId,
      user_filters: { is_active: true, registered_after: "2026-03-10T00:00:00Z" },
      expiration_days: 3,
    });
    expect(issued).toMatchObject({
      status: 200,
      data: {
        issuedCount: expect.any(Number),
        job_id: expect.any(String),
        estimated_completion_time: null,
      },
    });
    expect(
      await send("POST", "/admin/coupons/issue", {
        coupon_id: couponId,
        user_filters: { registered_after: "2026-03-10", registered_before: "2026-03-09" },
      }),
    ).toMatchObject({ status: 400, code: "VALIDATION_003" });
  });

  test("repeats names inside lists and objects", async () => {
    const id = String((await created()).get("id"));
    const { data } = await send("GET", `/admin/coupons/${id}`);
    expect(data).toMatchObject({
      coupon: { issued_count: 0, issuedCount: 0 },
      statistics: { usage_rate: 0, usageRate: 0 },
      applicableBusinesses: [
        { businessName: expect.any(String), business_name: expect.any(String) },
      ],
      applicable_businesses: [{ business_name: expect.any(String) }],
      recent_usage: [],
    });
    const list = await send("GET", "/admin/coupons", { limit: 1 });
    expect(list.data).toMatchObject({
      items: [{ total_discount_amount: 0, totalDiscountAmount: 0 }],
      coupons: [{ total_discount_amount: 0, totalDiscountAmount: 0 }],
      pagination: { totalPages: expect.any(Number), total_pages: expect.any(Number) },
    });
    const statistics = await send("GET", "/admin/coupons/statistics");
    expect(statistics.data).toMatchObject({ overview: { total_issued: expect.any(Number) } });
  });

  test("refuses what is nested too deeply, in either case", async () => {
    const levels = 100_000;
    const reply = await server.app.inject({
      method: "POST",
      url: "/api/admin/coupons/issue",
      headers: { authorization: `Bearer ${cast.admin.token}`, "content-type": "application/json" },
      payload: `${'{"user_filters":'.repeat(levels)}1${"}".repeat(levels)}`,
    });
    expect(readEnvelope(reply)).toMatchObject({ status: 400, code: "VALIDATION_002" });
  });
});

test("tRPC has camelCase only", async () => {
  const { code } = await viaTrpc(server.app, "admin.coupons.create", inSnakeCase, call);
  expect(code).toBe("VALIDATION_001");
  const { data } = await viaTrpc(server.app, "admin.coupons.list", { limit: 1 }, call);
  expect(JSON.stringify(data)).not.toMatch(/"[a-z]+_[a-z]+":/);
});

test("the documents name both, and ask for either", () => {
  const { schemas } = Object(openApiDocument(version).components);
  const { AdminCouponsCreateBody: body, AdminCouponsCreateAnswer: answer } = schemas;
  expect(body).toMatchObject({
    properties: { discountType: expect.anything(), discount_type: expect.anything() },
    required: ["name", "type"],
    allOf: [
      { anyOf: [{ required: ["discountType"] }, { required: ["discount_type"] }] },
      { anyOf: [{ required: ["discountValue"] }, { required: ["discount_value"] }] },
    ],
  });
  expect(answer.properties.data).toMatchObject({
    properties: { issuedCount: { type: "integer" }, issued_count: { type: "integer" } },
    required: expect.arrayContaining(["issuedCount", "issued_count"]),
  });
});

test("all rows about coupon templates have both cases, and no procedure outside of them by mistake", () => {
  const named = routes
    .filter(({ rest: meta }) => meta?.bothCases)
    .map(({ rest: meta }) => meta?.path);
  const templates = routes.flatMap(({ rest: meta }) =>
    meta?.path.startsWith("/admin/coupons") ? [meta.path] : [],
  );
  expect(named).toEqual(templates);
});
