import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TestBrowser } from "./support/browser.js";
import { type ProviderPerson, provider } from "./support/provider.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";
import { viaRest } from "./support/transports.js";

const MINUTE = 60_000;
const APP = "https://buzz.example.org";
const FRONT = "/api/auth/oidc";
const JOURNEY = "__Secure-buzz-journey";

const server = await startServer();
afterAll(() => server.close());
const town = await Town.open(server);

const newPerson = (): ProviderPerson => ({
  subject: randomUUID(),
  email: `${randomUUID()}@example.org`,
  name: "Social Person",
});

const begin = async (name: string, browser: TestBrowser, query: Record<string, string> = {}) =>
  browser.visit(`${FRONT}/${name}/start?${new URLSearchParams(query)}`);

/** The way to the provider and back, up to our callback, not yet opened. */
async function returning(
  name: string,
  person: ProviderPerson,
  browser: TestBrowser,
  query: Record<string, string> = {},
): Promise<string> {
  const { location } = await begin(name, browser, query);
  const back = await provider.signInOn(location, person);
  expect(back.origin).toBe(APP);
  return `${back.pathname}${back.search}`;
}

const meOf = async (browser: TestBrowser) => {
  const { data } = await browser.call("tRPC", "auth.refresh");
  const { accessToken } = z.object({ accessToken: z.string() }).parse(data);
  return viaRest(server.app, "users.profile", {}, { token: accessToken });
};

describe.each(["google", "kakao"])("%s", (name) => {
  test("leads there and back, opens an account with its referral, and a cookie session", async () => {
    const inviter = await town.resident();
    const before = await inviter.api.mileage.balance.query();
    const visit = await town.visitor().referral.track.mutate({ referralCode: inviter.code });
    const person = newPerson();
    const browser = new TestBrowser(server.app);
    const { referralCode, visitId } = visit;
    const callback = await returning(name, person, browser, {
      referralCode,
      visitId,
      next: "/points?a=1",
    });
    expect(browser.cookies).toMatchObject([
      { name: JOURNEY, httpOnly: true, secure: true, sameSite: "lax", path: FRONT, maxAge: 600 },
    ]);
    const { status, location } = await browser.visit(callback);
    expect({ status, location }).toEqual({
      status: 303,
      location: `${APP}/signed-in?next=%2Fpoints%3Fa%3D1&joined=1`,
    });
    expect(browser.cookies.map(({ name: cookie }) => cookie)).not.toContain(JOURNEY);
    expect(await meOf(browser)).toMatchObject({ data: { email: person.email } });
    expect((await inviter.api.mileage.balance.query()).balance).toBeGreaterThan(before.balance);

    const again = new TestBrowser(server.app);
    const back = await again.visit(await returning(name, person, again));
    expect(back.location).toBe(`${APP}/signed-in`);
    expect(await meOf(again)).toMatchObject({ data: { email: person.email } });
  });

  test("the same return a second time signs nobody in, with and without its journey", async () => {
    const browser = new TestBrowser(server.app);
    const callback = await returning(name, newPerson(), browser);
    const cookie = browser.cookieFor(callback);
    await browser.visit(callback);
    for (const headers of [{ cookie: "" }, { cookie }]) {
      const thief = new TestBrowser(server.app);
      expect((await thief.visit(callback, headers)).location).toMatch(/\/sign-in\?.*AUTH_004/);
      expect(thief.cookies).toEqual([]);
    }
  });

  test.each<[string, (callback: string) => string]>([
    ["another state", (callback) => callback.replace(/state=[^&]+/, "state=another")],
    ["no state", (callback) => callback.replace(/state=[^&]+/, "")],
    ["another code", (callback) => callback.replace(/code=[^&]+/, "code=another")],
    ["a refusal", (callback) => callback.replace(/code=[^&]+/, "error=access_denied")],
    ["another issuer", (callback) => callback.replace(/iss=[^&]+/, "iss=https%3A%2F%2Fx.example")],
    ["nothing at all", (callback) => callback.replace(/\?.*/, "")],
  ])("a return with %s signs nobody in", async (_, change) => {
    const browser = new TestBrowser(server.app);
    const callback = await returning(name, newPerson(), browser, { next: "/points" });
    const { location } = await browser.visit(change(callback));
    expect(location).toBe(`${APP}/sign-in?next=%2Fpoints&refused=AUTH_004`);
    expect(browser.cookies).toEqual([]);
  });
});

test("a return belongs to the browser that began it", async () => {
  const attacker = new TestBrowser(server.app);
  const victim = new TestBrowser(server.app);
  await begin("google", victim);
  const planted = await returning("google", newPerson(), attacker);
  expect((await victim.visit(planted)).location).toContain("refused=AUTH_004");
  expect(victim.cookies).toEqual([]);
});

test("a code that was got with another's challenge or nonce is refused", async () => {
  const browser = new TestBrowser(server.app);
  const { location } = await begin("google", browser);
  for (const [parameter, value] of [
    ["nonce", "another"],
    ["code_challenge", "A".repeat(43)],
  ] as const) {
    const page = new URL(location);
    page.searchParams.set(parameter, value);
    const back = await provider.signInOn(page.href, newPerson());
    const cookie = browser.cookieFor(FRONT);
    const other = new TestBrowser(server.app);
    const answer = await other.visit(`${back.pathname}${back.search}`, { cookie });
    expect(answer.location).toContain("refused=AUTH_004");
  }
});

test("a journey ends at its provider, within 10 minutes, as it was sealed", async () => {
  const person = newPerson();
  const browser = new TestBrowser(server.app);
  const callback = await returning("google", person, browser);
  const cookie = browser.cookieFor(callback);
  const tryWith = async (headers: { cookie: string }, path = callback) =>
    (await new TestBrowser(server.app).visit(path, headers)).location;
  expect(await tryWith({ cookie }, callback.replace("google", "kakao"))).toContain("AUTH_004");
  expect(await tryWith({ cookie: cookie.replace(/.{3}$/, "AAA") })).toContain("AUTH_004");
  server.clock.advance(10 * MINUTE);
  expect(await tryWith({ cookie })).toContain("AUTH_004");
});

test.each([
  "https://evil.example.org",
  "//evil.example.org",
  "/\\evil.example.org",
  "/\t/evil.example.org",
  "/..//evil.example.org",
  "/points/../..//evil.example.org",
  "javascript:alert(1)",
  "https://[",
  "points",
])("%j is no place to come back to", async (next) => {
  const browser = new TestBrowser(server.app);
  expect(await begin("google", browser, { next })).toMatchObject({ status: 400 });
  expect(browser.cookies).toEqual([]);
});

test("a malformed referral code is told before the journey, an unknown provider is no address", async () => {
  const browser = new TestBrowser(server.app);
  expect(await begin("google", browser, { referralCode: "buzz-1" })).toMatchObject({ status: 400 });
  expect(await begin("naver", browser)).toMatchObject({ status: 404 });
  expect((await browser.visit(`${FRONT}/naver/callback`)).location).toContain("refused=ROUTE_001");
});

test("who may not sign in is told so on the sign-in page", async () => {
  const person = newPerson();
  const browser = new TestBrowser(server.app);
  await browser.visit(await returning("google", person, browser));
  const { cipher } = server.deps.domain;
  await server.db
    .update(users)
    .set({ status: "suspended" })
    .where(eq(users.emailHash, cipher.lookup("users.email", person.email)));
  const again = new TestBrowser(server.app);
  const { location } = await again.visit(await returning("google", person, again));
  expect(location).toBe(`${APP}/sign-in?refused=AUTH_010`);
});

test("a provider whose metadata name another issuer is none", async () => {
  const impostor = createServer(async (request, response) => {
    const { href } = new URL(request.url ?? "", provider.variables.KAKAO_ISSUER);
    const metadata = await fetch(href);
    response.writeHead(metadata.status, { "content-type": "application/json" });
    response.end(await metadata.text());
  });
  await new Promise<void>((ready) => impostor.listen(0, "127.0.0.1", ready));
  const { port } = Object(impostor.address());
  const misled = await startServer({
    databaseUrl: server.databaseUrl,
    variables: {
      KAKAO_ISSUER: `http://127.0.0.1:${port}`,
      GOOGLE_ISSUER: `http://127.0.0.1:${port}`,
    },
  });
  try {
    const idToken = await provider.idToken(newPerson());
    expect(await viaRest(misled.app, "auth.social.google", { idToken })).toMatchObject({
      status: 503,
    });
    const browser = new TestBrowser(misled.app);
    expect(await begin("kakao", browser)).toMatchObject({ status: 503 });
    expect(browser.cookies).toEqual([]);
  } finally {
    await misled.close();
    impostor.close();
  }
});

test("only providers that are set up for browsers are offered", async () => {
  expect((await viaRest(server.app, "auth.providers")).data).toEqual(["google", "kakao"]);
  const bare = await startServer({
    databaseUrl: server.databaseUrl,
    variables: { GOOGLE_CLIENT_SECRET: "", KAKAO_ISSUER: "http://127.0.0.1:9" },
  });
  try {
    expect((await viaRest(bare.app, "auth.providers")).data).toEqual(["kakao"]);
    const browser = new TestBrowser(bare.app);
    expect(await begin("google", browser)).toMatchObject({ status: 501 });
    expect(await begin("kakao", browser)).toMatchObject({ status: 503 });
  } finally {
    await bare.close();
  }
});
