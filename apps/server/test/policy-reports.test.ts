import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readEnvelope } from "./support/answer.js";
import { startServer } from "./support/server.js";

const server = await startServer({ variables: { LOG_LEVEL: "info" } });
afterAll(() => server.close());
const { app, log } = server;
beforeEach(() => {
  log.length = 0;
});

const told = z.looseObject({ msg: z.string() });
const violations = () =>
  log.map((line) => told.parse(JSON.parse(line))).filter(({ msg }) => msg === "policy violated");

const send = (payload: string, type = "application/reports+json", remoteAddress = "203.0.113.9") =>
  app.inject({
    method: "POST",
    url: "/api/csp-reports",
    remoteAddress,
    headers: { "content-type": type },
    payload,
  });

const page = "https://buzz.example.org/admin/members?search=hong%40example.org#secret";
const blocked = `https://${["user", "pass"].join(":")}@evil.example.net:8443/x.js?phone=010-1234-5678`;

test("a violation is logged by directive, origin and app, without addresses or people", async () => {
  const modern = [
    { type: "deprecation", body: {} },
    {
      type: "csp-violation",
      url: page,
      body: {
        effectiveDirective: "script-src-elem",
        blockedURL: blocked,
        documentURL: page,
        sample: "010-1234-5678",
      },
    },
  ];
  const older = {
    "csp-report": {
      "document-uri": "https://buzz.example.org/points",
      "violated-directive": "style-src 'self'",
      "blocked-uri": "inline",
    },
  };
  expect((await send(JSON.stringify(modern))).statusCode).toBe(204);
  expect((await send(JSON.stringify(older), "application/csp-report")).statusCode).toBe(204);
  expect(violations()).toMatchObject([
    { directive: "script-src-elem", blocked: "https://evil.example.net:8443", app: "admin" },
    { directive: "style-src", blocked: "inline", app: "app" },
  ]);
  expect(log.join("")).not.toMatch(/hong|secret|1234|pass@|x\.js|members/);
});

test.each([
  ["nothing", "", "application/reports+json", 400],
  ["broken JSON", "[{", "application/reports+json", 400],
  ["what is no report", '{"a":1}', "application/csp-report", 400],
  [
    "a prototype",
    '[{"type":"csp-violation","__proto__":{"x":1}}]',
    "application/reports+json",
    400,
  ],
  ["another media type", "a=b", "application/x-www-form-urlencoded", 415],
  ["more than any browser says", `["${"x".repeat(70_000)}"]`, "application/json", 413],
])("%s is refused, and nothing is logged of it", async (_, payload, type, status) => {
  const { statusCode } = await send(payload, type);
  expect(statusCode).toBe(status);
  expect(violations()).toEqual([]);
});

test("nobody fills the log with it: at most 20 a report, and reports count to the limit of an address", async () => {
  const flood = Array.from({ length: 500 }, () => ({
    type: "csp-violation",
    body: { effectiveDirective: "img-src\n{}", blockedURL: "nonsense", documentURL: "" },
  }));
  await send(JSON.stringify(flood));
  expect(violations()).toHaveLength(20);
  expect(violations()[0]).toMatchObject({ directive: "img-src", blocked: "unknown", app: "app" });
  const limited = await startServer({
    databaseUrl: server.databaseUrl,
    variables: { RATE_LIMIT_GENERAL: "2" },
  });
  try {
    const report = () =>
      limited.app.inject({
        method: "POST",
        url: "/api/csp-reports",
        headers: { "content-type": "application/reports+json" },
        payload: "[]",
      });
    const answers = [await report(), await report(), await report()];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 204, 429]);
    expect(answers[2] && readEnvelope(answers[2])).toMatchObject({ code: "RATE_001" });
  } finally {
    await limited.close();
  }
});
