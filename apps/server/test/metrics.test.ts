import { contextAs } from "@buzz/domain";
import { checkBooks } from "@buzz/domain/books";
import { invariantNames } from "@buzz/ledger";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "./support/server.js";

const TOKEN = "a-token-for-prometheus-of-32-chars";

async function serverWith(variables: Record<string, string>) {
  const server = await startServer({ variables });
  onTestFinished(() => server.close());
  const scrape = (authorization?: string) =>
    server.app.inject({
      url: "/metrics",
      ...(authorization === undefined ? {} : { headers: { authorization } }),
    });
  return { server, scrape };
}

test("whoever has the token reads what the latest check of the books found", async () => {
  const { server, scrape } = await serverWith({ METRICS_TOKEN: TOKEN });
  const before = await scrape(`Bearer ${TOKEN}`);
  expect(before.statusCode).toBe(200);
  expect(before.body).not.toContain("buzz_ledger_broken{");

  await checkBooks(contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" }));
  const { body, headers } = await scrape(`Bearer ${TOKEN}`);
  expect(headers["content-type"]).toContain("text/plain");
  for (const invariant of invariantNames)
    expect(body).toContain(`buzz_ledger_broken{invariant="${invariant}"} 0`);
  expect(body).toMatch(/^buzz_ledger_checked_timestamp_seconds \d+/m);
  expect(body).toMatch(/^buzz_http_requests_total\{status="2xx"\} 1$/m);
});

test("nobody else finds the address, and without a token in the environment nobody at all", async () => {
  const { scrape } = await serverWith({ METRICS_TOKEN: TOKEN });
  for (const authorization of [undefined, TOKEN, `Bearer ${TOKEN}x`, "Bearer "])
    expect((await scrape(authorization)).statusCode).toBe(404);
  const { scrape: closed } = await serverWith({});
  expect((await closed("Bearer undefined")).statusCode).toBe(404);
});
