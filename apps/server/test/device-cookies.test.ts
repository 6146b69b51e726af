import { knownDevices } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { TestBrowser } from "./support/browser.js";
import { provider } from "./support/provider.js";
import { startServer } from "./support/server.js";
import { PASSWORD, Town } from "./support/town.js";
import { viaRest, viaTrpc } from "./support/transports.js";

const DAYS_90_S = 90 * 86_400;
const PATHS = ["/api", "/trpc"];

const server = await startServer({ variables: { LOG_LEVEL: "trace" } });
afterAll(() => server.close());
const town = await Town.open(server);

const signedUp = z.object({
  user: z.object({ id: z.uuid(), referralCode: z.string() }),
  token: z.string(),
  rewards: z.object({ referral: z.unknown() }),
});
const tracked = z.object({ visitId: z.uuid() });
const person = () => ({
  email: `${crypto.randomUUID()}@example.org`,
  password: PASSWORD,
  name: "Neighbour",
});
const self = { status: "denied", reason: "self_referral" };
const devicesOf = (userId: string) =>
  server.db.$count(knownDevices, eq(knownDevices.userId, userId));

describe.each(["REST", "tRPC"] as const)("on %s", (transport) => {
  const open = (origin?: string) => new TestBrowser(server.app, origin);
  const signUp = async (browser: TestBrowser, invitation: Record<string, string> = {}) => {
    const answer = await browser.call(transport, "auth.register", { ...person(), ...invitation });
    return signedUp.parse(answer.data);
  };

  test("a visit gives the browser a name that no script can read and that the API alone is told", async () => {
    const inviter = await town.resident();
    const browser = open();
    await browser.call(transport, "referral.track", { referralCode: inviter.code });
    expect(browser.deviceCookies.map(({ path }) => path)).toEqual(PATHS);
    for (const cookie of browser.deviceCookies)
      expect(cookie).toMatchObject({
        name: "__Secure-buzz-device",
        value: expect.stringMatching(/^[\w-]{43}$/),
        httpOnly: true,
        secure: true,
        sameSite: "lax",
        maxAge: DAYS_90_S,
      });
    expect(browser.deviceCookies[0]).not.toHaveProperty("domain");
    const [before] = browser.deviceCookies;
    await signUp(browser);
    expect(browser.deviceCookies.map(({ value }) => value)).toEqual([before?.value, before?.value]);
    expect(server.log.join("")).not.toContain(before?.value);
  });

  test("whoever signs up on the inviter's browser is denied the rewards, signed out or not", async () => {
    const browser = open();
    const inviter = await signUp(browser);
    const { referralCode } = inviter.user;
    expect((await signUp(browser, { referralCode })).rewards.referral).toEqual(self);
    await browser.call(transport, "auth.logout", {}, {}, inviter.token);
    expect((await signUp(browser, { referralCode })).rewards.referral).toEqual(self);
    expect((await signUp(open(), { referralCode })).rewards.referral).not.toEqual(self);
  });

  test("a visit on the inviter's browser is denied on every other, too", async () => {
    const browser = open();
    const { referralCode } = (await signUp(browser)).user;
    const visit = await browser.call(transport, "referral.track", { referralCode });
    const { visitId } = tracked.parse(visit.data);
    expect((await signUp(open(), { referralCode, visitId })).rewards.referral).toEqual(self);
  });

  test.each(["https://evil.example.org", "https://buzz.example.org.evil.example", "null", ""])(
    "a page of %j is given no name, and asked for none",
    async (origin) => {
      const inviter = await town.resident();
      const input = { referralCode: inviter.code };
      const foreign = open(origin);
      expect(await foreign.call(transport, "referral.track", input)).toMatchObject({ status: 200 });
      expect(foreign.deviceCookies).toEqual([]);
    },
  );

  test("callers without the header of cookie sessions have no device, whatever cookie they send", async () => {
    const browser = open();
    const { user } = await signUp(browser);
    const cookie = browser.cookieFor(PATHS[0] ?? "");
    expect(cookie).toContain("device");
    const send = transport === "REST" ? viaRest : viaTrpc;
    const input = { ...person(), referralCode: user.referralCode };
    const plain = await send(server.app, "auth.register", input, { headers: { cookie } });
    expect(plain.headers).not.toHaveProperty("set-cookie");
    const { user: guest, rewards } = signedUp.parse(plain.data);
    expect(rewards.referral).not.toEqual(self);
    expect(await devicesOf(guest.id)).toBe(0);
  });

  test.each(["", "short", "x".repeat(44), "' or true --".padEnd(43, "!")])(
    "a cookie of %j is no name: another is drawn",
    async (value) => {
      const inviter = await town.resident();
      const browser = open();
      const headers = { cookie: `__Secure-buzz-device=${encodeURIComponent(value)}` };
      await browser.call(transport, "referral.track", { referralCode: inviter.code }, headers);
      expect(browser.deviceCookies[0]?.value).toMatch(/^[\w-]{43}$/);
      expect(browser.deviceCookies[0]?.value).not.toBe(value);
    },
  );

  test("what is refused brings no cookie, and who is no user is not remembered", async () => {
    const browser = open();
    const wrong = { email: "nobody@example.org", password: "not-this-one" };
    await browser.call(transport, "auth.login", wrong);
    await browser.call(transport, "referral.track", { referralCode: "BUZZ-000000" });
    const owner = await town.owner(await town.operator("super_admin"));
    await browser.call(transport, "auth.login", { email: owner.email, password: PASSWORD });
    expect(browser.deviceCookies).toEqual([]);
    expect(await devicesOf(owner.userId)).toBe(0);
  });

  test("one's own data say when a browser was first and last used, and not its name", async () => {
    const browser = open();
    const { token } = await signUp(browser);
    const { data } = await viaRest(server.app, "users.exportData", {}, { token });
    expect(data).toMatchObject({ knownDevices: [{ createdAt: expect.any(String) }] });
    expect(JSON.stringify(data)).not.toContain(browser.deviceCookies[0]?.value);
  });
});

test("a sign-up at a provider comes back with the browser's name", async () => {
  const browser = new TestBrowser(server.app);
  const { data } = await browser.call("tRPC", "auth.register", person());
  const { referralCode } = signedUp.parse(data).user;
  const { location } = await browser.visit(
    `/api/auth/oidc/google/start?${new URLSearchParams({ referralCode })}`,
  );
  const email = `${crypto.randomUUID()}@example.org`;
  const back = await provider.signInOn(location, {
    subject: crypto.randomUUID(),
    email,
    name: "S",
  });
  await browser.visit(`${back.pathname}${back.search}`);
  const renewed = await browser.call("tRPC", "auth.refresh");
  const { accessToken } = z.object({ accessToken: z.string() }).parse(renewed.data);
  const me = await viaRest(server.app, "users.exportData", {}, { token: accessToken });
  expect(me.data).toMatchObject({
    knownDevices: [expect.anything()],
    referralRewards: [{ side: "referee", status: "denied", reason: "self_referral" }],
  });
});
