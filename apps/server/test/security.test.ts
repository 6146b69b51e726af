import { afterAll, describe, expect, test } from "vitest";
import { startServer } from "./support/server.js";

const server = await startServer();
const { app } = server;
afterAll(() => server.close());

const answers = [
  { method: "GET", url: "/api/businesses" },
  { method: "GET", url: "/trpc/businesses.categories" },
  { method: "GET", url: "/health" },
  { method: "GET", url: "/api/unknown" },
  { method: "POST", url: "/api/auth/login" },
] as const;

test.each(answers)("$method $url carries the headers that protect a browser", async (request) => {
  const { headers } = await app.inject(request);
  expect(headers).toMatchObject({
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "reporting-endpoints": 'csp="/api/csp-reports"',
    "content-type": "application/json; charset=utf-8",
  });
  const policy = String(headers["content-security-policy"]);
  for (const rule of [
    "default-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "report-uri /api/csp-reports",
    "report-to csp",
  ])
    expect(policy).toContain(rule);
  expect(policy).toContain("img-src 'self' data: blob: https:;");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  expect(headers).not.toHaveProperty("x-powered-by");
});

describe("other origins", () => {
  const ask = (origin: string) =>
    app.inject({
      method: "OPTIONS",
      url: "/api/auth/login",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,idempotency-key",
      },
    });

  test.each(["https://buzz.example.org", "https://biz.example.org"])(
    "%s is on the list",
    async (origin) => {
      const allowed = {
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
      };
      const preflight = await ask(origin);
      expect(preflight.statusCode).toBe(204);
      expect(preflight.headers).toMatchObject(allowed);
      expect(String(preflight.headers["access-control-allow-headers"]).toLowerCase()).toContain(
        "idempotency-key",
      );
      expect(
        (await app.inject({ url: "/trpc/businesses.categories", headers: { origin } })).headers,
      ).toMatchObject(allowed);
    },
  );

  test.each([
    "https://evil.example.org",
    "http://buzz.example.org",
    "https://buzz.example.org.evil.example",
    "null",
  ])("%s is not", async (origin) => {
    for (const reply of [
      await ask(origin),
      await app.inject({ url: "/api/businesses", headers: { origin } }),
    ])
      expect(reply.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

test("a forwarded address counts only from a proxy on the list", async () => {
  const proxied = await startServer({
    databaseUrl: server.databaseUrl,
    variables: { TRUST_PROXY: "10.9.9.9", RATE_LIMIT_GENERAL: "1" },
  });
  const statusFrom = async (remoteAddress: string, forwarded: string) =>
    (
      await proxied.app.inject({
        url: "/api/businesses",
        remoteAddress,
        headers: { "x-forwarded-for": forwarded },
      })
    ).statusCode;
  expect(await statusFrom("10.9.9.9", "203.0.113.1")).toBe(200);
  expect(await statusFrom("10.9.9.9", "203.0.113.2")).toBe(200);
  expect(await statusFrom("10.9.9.9", "203.0.113.1")).toBe(429);
  expect(await statusFrom("10.8.8.8", "203.0.113.3")).toBe(200);
  expect(await statusFrom("10.8.8.8", "203.0.113.4")).toBe(429);
  await proxied.close();
});
