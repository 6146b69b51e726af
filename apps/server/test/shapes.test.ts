import { businesses } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { deliverOutbox } from "@buzz/domain/outbox";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { castOf } from "./support/cast.js";
import { errandsOf } from "./support/errands.js";
import { startServer } from "./support/server.js";
import { type Input, rest } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);
const errands = errandsOf(cast);

const lists = [
  { path: "/businesses", as: undefined, also: "businesses" },
  { path: "/coupons/my", as: cast.user, also: "coupons" },
  { path: "/coupons/available", as: cast.user, also: undefined },
  { path: "/mileage/transactions", as: cast.inviter, also: "transactions" },
  { path: "/referral/leaderboard", as: undefined, also: "leaderboard" },
  { path: "/business/transactions", as: cast.owner, also: "transactions" },
  { path: "/settlements", as: cast.admin, also: "settlements" },
  { path: "/admin/settlements/pending", as: cast.admin, also: "settlements" },
  { path: "/admin/business-applications", as: cast.admin, also: "applications" },
  { path: "/admin/businesses", as: cast.admin, also: "businesses" },
  { path: "/admin/budget/executions", as: cast.admin, also: undefined },
  { path: "/contents/regional", as: undefined, also: undefined },
  { path: "/contents/marketer", as: cast.user, also: undefined },
  { path: "/notifications", as: cast.user, also: "notifications" },
];

const page = z.object({
  items: z.array(z.unknown()),
  pagination: z.strictObject({
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    totalPages: z.int(),
    hasNext: z.boolean(),
    hasPrev: z.boolean(),
  }),
});

/** Contents of both kinds, and what the outbox holds as notifications. */
async function tell() {
  const { contents } = cast.contentManager.api.admin;
  for (const title of ["하나", "둘", "셋"]) {
    const content = { title, contentBody: title };
    await contents.createMarketer.mutate({ ...content, contentType: "tips" });
    await contents.createRegional.mutate({
      ...content,
      contentType: "tourist",
      description: title,
      images: [],
      tags: [],
    });
  }
  await deliverOutbox(contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" }));
}

describe("pages", async () => {
  for (const as of [cast.owner, cast.owner, cast.otherOwner]) {
    const qrCode = await errands.couponQr();
    await as.api.coupons.use.mutate({ qrCode, purchaseAmount: 9000 });
  }
  const settlementDate = cast.town.today();
  for (const { api } of [cast.owner, cast.otherOwner])
    await api.settlements.request.mutate({ settlementDate });
  await cast.town.applicant();
  await cast.town.resident(cast.user);
  for (const name of ["여름 쿠폰", "겨울 쿠폰"])
    await cast.admin.api.admin.coupons.create.mutate({
      name,
      type: "basic",
      discountType: "fixed",
      discountValue: 1000,
    });
  await tell();

  test.each(lists)(
    "GET $path walks through all rows, one page after the other",
    async ({ path, as, also }) => {
      const read = async (input: Input) => {
        const { data } = await rest(server.app, "GET", path, input, { token: as?.token });
        const read = page.parse(data);
        if (also !== undefined) expect(Reflect.get(Object(data), also)).toEqual(read.items);
        return read;
      };
      const { items: all, pagination } = await read({ limit: 100 });
      expect(pagination).toEqual({
        total: all.length,
        page: 1,
        limit: 100,
        totalPages: 1,
        hasNext: false,
        hasPrev: false,
      });
      expect(all.length).toBeGreaterThan(1);

      const walked = [];
      for (let number = 1; number <= all.length; number += 1) {
        const { items, pagination: at } = await read({ page: number, limit: 1 });
        expect(at).toMatchObject({
          total: all.length,
          hasNext: number < all.length,
          hasPrev: number > 1,
        });
        walked.push(...items);
      }
      expect(walked).toEqual(all);
      expect(await read({ page: 1_000_000, limit: 100 })).toMatchObject({ items: [] });
    },
  );
});

describe("second names", () => {
  test.each([
    ["/businesses", undefined, "items.0.name", "items.0.businessName"],
    ["/businesses/featured", undefined, "businesses.0.name", "items.0.businessName"],
    [
      "/businesses/featured",
      undefined,
      "picks.0.businesses.0.name",
      "picks.0.businesses.0.businessName",
    ],
    ["/admin/businesses", cast.admin, "items.0.name", "items.0.businessName"],
    [`/businesses/${cast.owner.businessId}`, undefined, "name", "businessName"],
    ["/business/my", cast.owner, "name", "businessName"],
    ["/business/dashboard", cast.owner, "business.name", "business.businessName"],
    ["/mileage/balance", cast.user, "expiringAmount", "expiringIn30Days"],
  ])("GET %s: %3$s", async (path, as, second, first) => {
    const { data } = await rest(server.app, "GET", path, {}, { token: as?.token });
    expect(at(data, first)).toBeDefined();
    expect(at(data, second)).toEqual(at(data, first));
  });

  test.each([
    ["/coupons/verify", () => errands.couponQr(), {}],
    ["/coupons/use", () => errands.couponQr(), { purchaseAmount: 9000 }],
    ["/mileage/verify", () => errands.mileageQr(), {}],
    ["/mileage/use", () => errands.mileageQr(), { amount: 1 }],
  ])("POST %s takes a code as qrData too, and qrCode wins", async (path, code, input) => {
    const send = (codes: Input) =>
      rest(server.app, "POST", path, { ...input, ...codes }, { token: cast.owner.token });
    expect(await send({ qrData: await code(), qrCode: "UNKNOWN" })).toMatchObject({
      status: 404,
      code: "QR_001",
    });
    expect(await send({ qrData: await code() })).toMatchObject({ status: 200 });
  });

  test.each([
    ["/businesses", { sort: "distance" }],
    ["/businesses/search", { q: "수영로" }],
  ])("GET %s takes a position as latitude and longitude too", async (path, input) => {
    const [shop] = await server.db.select().from(businesses).limit(1);
    const [latitude, longitude] = [35.1335, 129.1055];
    await server.db
      .update(businesses)
      .set({ latitude, longitude })
      .where(eq(businesses.id, shop?.id ?? ""));
    const read = (position: Input) => rest(server.app, "GET", path, { ...input, ...position });
    const { data } = await read({ latitude, longitude });
    expect(at(data, "items.0.distance")).toBe(0);
    expect(data).toEqual((await read({ lat: latitude, lng: longitude })).data);
    expect(await read({ latitude })).toMatchObject({ status: 400, code: "VALIDATION_003" });
  });

  test("POST /settlements/request takes the day as targetDate too", async () => {
    const { token } = await errands.busyOwner();
    const send = (input: Input) =>
      rest(server.app, "POST", "/settlements/request", input, { token });
    expect(await send({ targetDate: "2026-13-01" })).toMatchObject({
      status: 400,
      code: "VALIDATION_002",
    });
    expect(await send({ targetDate: cast.town.today() })).toMatchObject({ status: 201 });
  });

  test.each([
    ["processing", "approved"],
    ["completed", "paid"],
    ["failed", "rejected"],
  ])("GET /settlements reads the status %s as %s", async (word, status) => {
    const { id } = await errands.settlement("approved");
    if (status === "paid") await cast.admin.api.admin.settlements.markPaid.mutate({ id });
    if (status === "rejected") {
      const { id: other } = await errands.settlement();
      await cast.admin.api.admin.settlements.reject.mutate({
        id: other,
        reason: "The receipts do not match.",
      });
    }
    const call = { token: cast.admin.token };
    const older = await rest(server.app, "GET", "/settlements", { status: word }, call);
    expect(older.data).toEqual(
      (await rest(server.app, "GET", "/settlements", { status }, call)).data,
    );
    expect(older.data).toMatchObject({ items: [{ status }] });
  });
});

test("messages follow the caller's language, Korean by default", async () => {
  const messageIn = async (language?: string) => {
    const headers = language === undefined ? {} : { "accept-language": language };
    const { body } = await server.app.inject({ url: "/api/auth/me", headers });
    return z.object({ error: z.object({ message: z.string() }) }).parse(JSON.parse(body)).error
      .message;
  };
  expect(await messageIn()).toBe("로그인이 필요합니다.");
  expect(await messageIn("ko-KR,ko;q=0.9,en;q=0.8")).toBe("로그인이 필요합니다.");
  expect(await messageIn("en-GB")).toBe("Please sign in.");
});

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), value);
