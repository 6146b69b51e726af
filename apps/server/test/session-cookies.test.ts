import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TestBrowser } from "./support/browser.js";
import { provider } from "./support/provider.js";
import { startServer } from "./support/server.js";
import { PASSWORD, Town, totpCode } from "./support/town.js";
import { viaRest, viaTrpc } from "./support/transports.js";

const SECOND = 1000;
const WEEK_S = 7 * 86_400;
const PATHS = ["/api/auth/refresh", "/trpc/auth.refresh"];

const server = await startServer();
afterAll(() => server.close());
const town = await Town.open(server);
const approver = await town.operator("super_admin");

const signedIn = z.object({ tokens: z.object({ accessToken: z.string() }), token: z.string() });
const challenged = z.object({ challengeId: z.string() });
const me = (token: string) => viaRest(server.app, "auth.me", {}, { token });
const audience = (name: string) => ({ "x-buzz-session": `cookie; audience=${name}` });
const login = ({ email }: { email: string }) => ({ email, password: PASSWORD });
const code = (secret: string) => totpCode(secret, server.clock.read());

describe.each(["REST", "tRPC"] as const)("on %s", (transport) => {
  const open = (origin?: string) => new TestBrowser(server.app, origin);
  const refresh = (browser: TestBrowser, headers = {}, input = {}) =>
    browser.call(transport, "auth.refresh", input, headers);

  async function visit() {
    const person = await town.resident();
    const browser = open();
    const { data } = await browser.call(transport, "auth.login", login(person));
    return { person, browser, token: signedIn.parse(data).token };
  }

  test("the refresh token travels in a cookie that only a refresh gets, and stands in no body", async () => {
    const { browser, token } = await visit();
    expect(browser.cookies.map(({ path }) => path)).toEqual(PATHS);
    for (const cookie of browser.cookies)
      expect(cookie).toMatchObject({
        name: "__Secure-buzz-web-refresh",
        httpOnly: true,
        secure: true,
        sameSite: "strict",
        maxAge: WEEK_S,
      });
    expect(browser.cookies[0]).not.toHaveProperty("domain");
    for (const path of ["/", "/api/auth/me", "/trpc/auth.me"])
      expect(browser.cookieFor(path)).not.toContain("refresh");

    server.clock.advance(SECOND);
    const before = browser.cookies[0]?.value;
    const answer = await refresh(browser);
    expect(answer).toMatchObject({
      status: 200,
      data: { refreshToken: "", tokens: { refreshToken: "", expiresIn: 86_400 } },
    });
    const [first, second] = browser.cookies;
    expect(first?.value).not.toBe(before);
    expect(first?.value).toBe(second?.value);
    expect(JSON.stringify(answer.data)).not.toContain(first?.value);
    expect(await me(signedIn.shape.tokens.parse(answer.data).accessToken)).toMatchObject({
      status: 200,
    });
    expect(await me(token)).toMatchObject({ status: 200 });
  });

  test("every way to sign in knows it", async () => {
    const person = { subject: crypto.randomUUID(), email: `${crypto.randomUUID()}@example.org` };
    const owner = await town.owner(approver);
    const entries = {
      "auth.register": { ...login({ email: `${crypto.randomUUID()}@example.org` }), name: "New" },
      "auth.social.google": { idToken: await provider.idToken(person) },
      "auth.businessLogin": login(owner),
    };
    for (const [procedure, input] of Object.entries(entries)) {
      const browser = open();
      const { data } = await browser.call(transport, procedure, input);
      expect(data).toMatchObject({ tokens: { refreshToken: "" } });
      expect(await refresh(browser)).toMatchObject({ status: 200 });
    }
  });

  test("so do the session that a new second factor opens, and a sign-in that asks for it", async () => {
    const { email } = await town.owner(approver);
    const browser = open();
    const first = signedIn.parse(
      (await browser.call(transport, "auth.login", login({ email }))).data,
    );
    const offer = await browser.call(transport, "auth.twoFactor.setup", {}, {}, first.token);
    const { secret } = z.object({ secret: z.string() }).parse(offer.data);
    const enable = { code: code(secret) };
    const enabled = await browser.call(transport, "auth.twoFactor.enable", enable, {}, first.token);
    expect(enabled).toMatchObject({ status: 200, data: { tokens: { refreshToken: "" } } });
    expect(await refresh(browser)).toMatchObject({ status: 200 });

    const foreign = open("https://evil.example.org");
    expect(await foreign.call(transport, "auth.login", login({ email }))).toMatchObject({
      status: 403,
    });
    const other = open();
    const asked = await other.call(transport, "auth.login", login({ email }));
    expect(other.cookies).toEqual([]);
    server.clock.advance(60 * SECOND);
    const { challengeId } = challenged.parse(asked.data);
    await other.call(transport, "auth.twoFactor.verify", { challengeId, code: code(secret) });
    expect(other.cookies[0]?.name).toBe("__Secure-buzz-biz-refresh");
    expect(await refresh(other)).toMatchObject({ status: 200 });
  });

  test("a cookie without the header is 401 AUTH_001, and the session goes on", async () => {
    const { browser } = await visit();
    const cookie = browser.cookieFor(PATHS[0] ?? "");
    const send = transport === "REST" ? viaRest : viaTrpc;
    const answer = await send(server.app, "auth.refresh", {}, { headers: { cookie } });
    expect(answer).toMatchObject({ status: 401, code: "AUTH_001" });
    expect(await refresh(browser)).toMatchObject({ status: 200 });
  });

  test("the header without a cookie is 401 AUTH_001", async () => {
    expect(await refresh(open())).toMatchObject({ status: 401, code: "AUTH_001" });
  });

  test.each([
    "https://evil.example.org",
    "https://buzz.example.org.evil.example",
    "http://buzz.example.org",
    "null",
    "",
  ])("from the origin %j nothing is signed in or refreshed: 403 AUTH_003", async (origin) => {
    const { browser, person } = await visit();
    const kept = browser.cookies[0]?.value;
    expect(await refresh(browser, { origin })).toMatchObject({ status: 403, code: "AUTH_003" });
    expect(await browser.call(transport, "auth.login", login(person), { origin })).toMatchObject({
      status: 403,
      code: "AUTH_003",
    });
    expect(browser.cookies[0]?.value).toBe(kept);
    expect(await refresh(browser)).toMatchObject({ status: 200 });
  });

  test("an unreadable header is refused, never taken for a wish for tokens in the body", async () => {
    const person = await town.resident();
    const headers = { "x-buzz-session": "cookies" };
    expect(await open().call(transport, "auth.login", login(person), headers)).toMatchObject({
      status: 400,
      code: "VALIDATION_002",
    });
  });

  test("an origin of CORS_ORIGIN is one of ours", async () => {
    const person = await town.resident();
    const browser = open("https://biz.example.org");
    await browser.call(transport, "auth.login", login(person));
    expect(await refresh(browser)).toMatchObject({ status: 200 });
  });

  test("two tabs at one moment get the same successor; a replayed cookie ends the session", async () => {
    const { browser, token } = await visit();
    const cookie = browser.cookieFor(PATHS[0] ?? "");
    const answers = await Promise.all([1, 2, 3].map(() => refresh(browser, { cookie })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const successors = answers
      .flatMap(({ headers }) => headers["set-cookie"])
      .filter((line) => String(line).includes("refresh"));
    expect(new Set(successors).size).toBe(PATHS.length);

    server.clock.advance(11 * SECOND);
    expect(await refresh(browser, { cookie })).toMatchObject({ status: 401, code: "AUTH_002" });
    expect(await refresh(browser)).toMatchObject({ status: 401, code: "AUTH_002" });
    expect(await me(token)).toMatchObject({ status: 401, code: "AUTH_002" });
  });

  test("sign-out takes the cookie away and leaves those of the other apps", async () => {
    const { browser, token } = await visit();
    const owner = await town.owner(approver);
    await browser.call(transport, "auth.login", login(owner));
    expect(browser.cookies).toHaveLength(2 * PATHS.length);
    await browser.call(transport, "auth.logout", {}, {}, token);
    expect(new Set(browser.cookies.map(({ name }) => name))).toEqual(
      new Set(["__Secure-buzz-biz-refresh"]),
    );
    expect(await refresh(browser)).toMatchObject({ status: 200 });
  });

  test("three apps on one origin refresh each its own session, when they say which", async () => {
    const { browser, person } = await visit();
    const owner = await town.owner(approver);
    await browser.call(transport, "auth.login", login(owner), audience("buzz-biz"));
    expect(await refresh(browser)).toMatchObject({ status: 400, code: "VALIDATION_002" });
    for (const [name, { userId }] of [
      ["buzz-web", person],
      ["buzz-biz", owner],
    ] as const) {
      const { data } = await refresh(browser, audience(name));
      const { accessToken } = signedIn.shape.tokens.parse(data);
      expect(await me(accessToken)).toMatchObject({ data: { id: userId } });
    }
    expect(await refresh(browser, audience("buzz-admin"))).toMatchObject({ code: "AUTH_001" });
  });

  test("a token of a body moves into a cookie; without the header, bodies are as ever", async () => {
    const { refreshToken } = await town.resident();
    const plain = await viaRest(server.app, "auth.refresh", { refreshToken });
    expect(plain.headers).not.toHaveProperty("set-cookie");
    const next = z.object({ refreshToken: z.string().min(20) }).parse(plain.data);
    const browser = open();
    expect(await refresh(browser, {}, next)).toMatchObject({ data: { refreshToken: "" } });
    expect(await refresh(browser)).toMatchObject({ status: 200 });
  });

  test("a refused sign-in leaves the cookies as they are", async () => {
    const { browser, person } = await visit();
    const kept = browser.cookies.map(({ value }) => value);
    const wrong = { ...login(person), password: "not-this-one" };
    expect(await browser.call(transport, "auth.login", wrong)).toMatchObject({ code: "AUTH_004" });
    expect(browser.cookies.map(({ value }) => value)).toEqual(kept);
  });
});

test("a sign-in that fails at its very end brings no cookie", async () => {
  const person = await town.resident();
  await server.db.execute(
    sql`alter table audit_logs add constraint broken check (action <> 'auth.login') not valid`,
  );
  const browser = new TestBrowser(server.app);
  const answer = await browser.call("REST", "auth.login", login(person));
  await server.db.execute(sql`alter table audit_logs drop constraint broken`);
  expect(answer).toMatchObject({ status: 500 });
  expect(answer.headers).not.toHaveProperty("set-cookie");
});

test("calls of one batch bring their cookies together", async () => {
  const people = [await town.resident(), await town.owner(approver)];
  const reply = await server.app.inject({
    method: "POST",
    url: "/trpc/auth.login,auth.login?batch=1",
    headers: { origin: "https://buzz.example.org", "x-buzz-session": "cookie" },
    payload: Object.fromEntries(people.map((person, index) => [index, { json: login(person) }])),
  });
  expect(reply.statusCode).toBe(200);
  const lines = [reply.headers["set-cookie"] ?? []].flat();
  expect(lines.filter((line) => line.includes("refresh"))).toHaveLength(2 * PATHS.length);
  expect(lines.filter((line) => line.includes("device"))).toHaveLength(2);
});

test("on a plain page of this machine, by name or by number, the cookie is not Secure, elsewhere it always is", async () => {
  const local = await startServer({
    databaseUrl: server.databaseUrl,
    clock: server.clock,
    variables: { APP_URL: "http://localhost:3000", CORS_ORIGIN: "http://10.0.0.9:3000" },
  });
  try {
    const person = await town.resident();
    for (const [origin, secure] of [
      ["http://localhost:3000", undefined],
      ["http://127.0.0.1:3000", undefined],
      ["http://10.0.0.9:3000", true],
    ] as const) {
      const browser = new TestBrowser(local.app, origin);
      await browser.call("REST", "auth.login", login(person));
      expect(browser.cookies[0]?.secure).toBe(secure);
      expect(await browser.call("REST", "auth.refresh")).toMatchObject({ status: 200 });
    }
    const elsewhere = new TestBrowser(local.app, "http://127.0.0.1:3001");
    const refused = await elsewhere.call("REST", "auth.login", login(await town.resident()));
    expect(refused).toMatchObject({ status: 403, code: "AUTH_003" });
  } finally {
    await local.close();
  }
});
