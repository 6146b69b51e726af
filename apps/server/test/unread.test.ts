import { afterAll, describe, expect, test } from "vitest";
import { readEnvelope } from "./support/answer.js";
import { startServer } from "./support/server.js";

/** Requests that are refused before any procedure runs count like the others. */
const server = await startServer({
  variables: {
    RATE_LIMIT_AUTH: "2",
    RATE_LIMIT_GENERAL: "3",
    RATE_LIMIT_APPS_ANONYMOUS: "4",
  },
});
afterAll(() => server.close());

const unread = [
  ["another media type", "text/plain", "nonsense"],
  ["broken JSON", "application/json", "{"],
] as const;

describe.each(unread)("%s", (_, type, payload) => {
  const statuses = async (url: string, ip: string, times: number) => {
    const all = [];
    for (let time = 0; time < times; time += 1) {
      const { statusCode } = await server.app.inject({
        method: "POST",
        url,
        remoteAddress: ip,
        headers: { "content-type": type },
        payload,
      });
      all.push(statusCode);
    }
    return all;
  };
  const refusal = type === "text/plain" ? 415 : 400;
  const ip = `198.51.100.${type.length}`;

  test("counts on the general bucket of REST", async () => {
    expect(await statuses("/api/referral/track", ip, 4)).toEqual([...Array(3).fill(refusal), 429]);
  });

  test("counts on the bucket of sign-ins, on both transports together", async () => {
    expect(await statuses("/api/auth/login", ip, 1)).toEqual([refusal]);
    expect(await statuses("/trpc/auth.login", ip, 2)).toEqual([refusal, 429]);
  });

  test("counts on the bucket of the apps", async () => {
    expect(await statuses("/trpc/referral.track", ip, 5)).toEqual([...Array(4).fill(refusal), 429]);
  });
});

test("malformed percent-encoding counts too, and its answer protects browsers like any other", async () => {
  const ask = () => server.app.inject({ url: "/api/%zz", remoteAddress: "198.51.100.99" });
  const first = await ask();
  expect(readEnvelope(first)).toMatchObject({ status: 400, code: "VALIDATION_002" });
  expect(first.headers).toMatchObject({
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8}/),
    "content-security-policy": expect.stringContaining("default-src 'self'"),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-request-id": expect.any(String),
  });
  await ask();
  await ask();
  const limited = await ask();
  expect(readEnvelope(limited)).toMatchObject({ status: 429, code: "RATE_001" });
  expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0);
});
