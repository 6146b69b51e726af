import { signInFailures, spentCaptchas } from "@buzz/db/schema";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createCaptcha } from "../src/adapters/captcha.js";
import { environment } from "./support/environment.js";
import { startServer } from "./support/server.js";
import { SECRET_KEY, startSiteverify } from "./support/siteverify.js";
import { PASSWORD, Town } from "./support/town.js";
import { transports, viaRest } from "./support/transports.js";

const provider = await startSiteverify();
const variables = {
  CAPTCHA_PROVIDER: "turnstile",
  CAPTCHA_SITE_KEY: "the-key-of-a-site",
  CAPTCHA_SECRET_KEY: SECRET_KEY,
  CAPTCHA_VERIFY_URL: provider.url,
  LOG_LEVEL: "error",
};
const server = await startServer({ variables });
const without = await startServer();
afterAll(() => Promise.all([server.close(), without.close(), provider.close()]));

const town = await Town.open(server);
const WRONG = "wrong horse 1";
let addresses = 0;
/** An address that nobody has called from. */
const newAddress = () => `10.9.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`;

type Attempt = { email: string; password?: string; captchaToken?: string | undefined; ip?: string };
const signIn = ({ ip = newAddress(), password = WRONG, ...given }: Attempt, on = server) =>
  viaRest(on.app, "auth.login", { password, ...given }, { ip });
const codeOf = async (attempt: Attempt) => {
  const { status, code } = await signIn(attempt);
  return code ?? status;
};
const failTimes = async (attempt: Attempt, count: number) => {
  for (let failure = 0; failure < count; failure += 1)
    expect(await codeOf(attempt)).toBe("AUTH_004");
};

let email: string;
beforeEach(async () => {
  provider.state.answers = "well";
  ({ email } = await town.resident());
});

test.each(transports)(
  "after three failures of an account $name wants a CAPTCHA and tells what a page needs",
  async ({ send }) => {
    await failTimes({ email }, 3);
    const input = { email, password: PASSWORD };
    const refused = await send(server.app, "auth.login", input, { ip: newAddress() });
    expect(refused).toMatchObject({
      status: 400,
      code: "AUTH_011",
      details: {
        provider: "turnstile",
        siteKey: "the-key-of-a-site",
        scriptUrl: expect.stringMatching(/^https:\/\/challenges\.cloudflare\.com\//),
        action: "login",
      },
    });
    const proved = { ...input, captchaToken: provider.pass() };
    expect(await send(server.app, "auth.login", proved, { ip: newAddress() })).toMatchObject({
      status: 200,
    });
    expect(await codeOf({ email, password: PASSWORD })).toBe(200);
  },
);

test("whoever is not tested is no guess: the missing test does not count to the lock", async () => {
  await failTimes({ email }, 3);
  for (let time = 0; time < 5; time += 1) expect(await codeOf({ email })).toBe("AUTH_011");
  const captchaToken = provider.pass();
  expect(await codeOf({ email, password: PASSWORD, captchaToken })).toBe(200);
});

test("a passed test is no password: five failures lock all the same", async () => {
  await failTimes({ email }, 3);
  for (let time = 0; time < 2; time += 1)
    expect(await codeOf({ email, captchaToken: provider.pass() })).toBe("AUTH_004");
  const right = { email, password: PASSWORD };
  expect(await codeOf({ ...right, captchaToken: provider.pass() })).toBe("AUTH_008");
});

test("a name without an account is tested like one with", async () => {
  const nobody = { email: `nobody${addresses}@buzz.example` };
  await failTimes(nobody, 3);
  expect(await codeOf(nobody)).toBe("AUTH_011");
});

test("after three failures from one address, of whatever accounts, it is tested for 15 minutes", async () => {
  const ip = newAddress();
  for (const name of ["one", "two", "three"])
    await failTimes({ email: `${name}${addresses}@buzz.example`, ip }, 1);
  expect(await codeOf({ email, password: PASSWORD, ip })).toBe("AUTH_011");
  expect(await codeOf({ email, password: PASSWORD })).toBe(200);
  server.clock.advance(15 * 60_000);
  expect(await codeOf({ email, password: PASSWORD, ip })).toBe(200);
});

test("failures at the same moment are all counted", async () => {
  const ip = newAddress();
  const codes = await Promise.all(
    [1, 2, 3].map((name) => codeOf({ email: `burst${name}.${addresses}@buzz.example`, ip })),
  );
  expect(codes).toEqual(["AUTH_004", "AUTH_004", "AUTH_004"]);
  expect(await codeOf({ email, password: PASSWORD, ip })).toBe("AUTH_011");
});

describe("a token", () => {
  const tried = async (captchaToken: string) => {
    await failTimes({ email }, 3);
    return codeOf({ email, password: PASSWORD, captchaToken });
  };

  test.each([
    ["nobody gave", () => "made-up"],
    ["of another site", () => provider.pass({ hostname: "evil.example" })],
    ["for another action", () => provider.pass({ action: "apply" })],
  ])("that %s opens nothing", async (_, token) => {
    expect(await tried(token())).toBe("AUTH_011");
  });

  test("opens one call, also of many at the same moment", async () => {
    const others = await Promise.all(
      [1, 2, 3].map(async () => {
        const { email: other } = await town.resident();
        await failTimes({ email: other }, 3);
        return other;
      }),
    );
    const captchaToken = provider.pass();
    const codes = await Promise.all(
      others.map((other) => codeOf({ email: other, password: PASSWORD, captchaToken })),
    );
    expect(codes.sort()).toEqual([200, "AUTH_011", "AUTH_011"]);
  });

  test("opens one call even where the provider forgets that it was taken", async () => {
    const captchaToken = provider.pass();
    expect(await tried(captchaToken)).toBe(200);
    const { captcha } = server.deps.domain;
    if (captcha === undefined) throw new Error("there is no CAPTCHA");
    server.deps.domain.captcha = { ...captcha, verify: async () => "passed" };
    try {
      await failTimes({ email }, 3);
      expect(await codeOf({ email, password: PASSWORD, captchaToken })).toBe("AUTH_011");
    } finally {
      server.deps.domain.captcha = captcha;
    }
    const stored = JSON.stringify(await server.db.select().from(spentCaptchas));
    expect(stored).not.toContain(captchaToken);
  });
});

describe("while the provider is away", () => {
  test("people sign in with any token, the lock stays, and it is logged", async () => {
    await failTimes({ email }, 3);
    provider.state.answers = "badly";
    expect(await codeOf({ email, password: PASSWORD })).toBe("AUTH_011");
    expect(await codeOf({ email, captchaToken: "unavailable" })).toBe("AUTH_004");
    expect(server.log.join("")).toContain("the CAPTCHA provider cannot be asked");
    expect(await codeOf({ email, password: PASSWORD, captchaToken: "unavailable" })).toBe(200);
    await failTimes({ email }, 3);
    for (let time = 0; time < 2; time += 1)
      expect(await codeOf({ email, captchaToken: "unavailable" })).toBe("AUTH_004");
    expect(await codeOf({ email, password: PASSWORD, captchaToken: "unavailable" })).toBe(
      "AUTH_008",
    );
  });

  test("nobody gets to upload documents", async () => {
    provider.state.answers = "badly";
    const input = { email, captchaToken: provider.pass({ action: "apply" }) };
    expect(await viaRest(server.app, "businesses.applyToken", input)).toMatchObject({
      status: 503,
      code: "SERVER_003",
    });
  });

  test("nobody waits for it longer than told", async () => {
    provider.state.answers = "never";
    const env = environment(server.databaseUrl, variables);
    const captcha = createCaptcha(env, 50);
    const causes: unknown[] = [];
    captcha?.failures.on("away", (cause) => causes.push(cause));
    expect(await captcha?.verify("any", "login")).toBe("away");
    expect(causes).toMatchObject([{ name: "TimeoutError" }]);
  });

  test("a secret key that the provider does not know is our fault, and nobody else's", async () => {
    const env = environment(server.databaseUrl, { ...variables, CAPTCHA_SECRET_KEY: "another" });
    expect(await createCaptcha(env)?.verify(provider.pass(), "login")).toBe("away");
  });
});

test("an application's documents are taken from people only", async () => {
  const ask = (captchaToken?: string) =>
    viaRest(server.app, "businesses.applyToken", { email, captchaToken });
  expect(await ask()).toMatchObject({
    status: 400,
    code: "AUTH_011",
    details: { action: "apply" },
  });
  expect(await ask(provider.pass())).toMatchObject({ code: "AUTH_011" });
  const token = provider.pass({ action: "apply" });
  expect(await ask(token)).toMatchObject({ status: 200 });
  expect(await ask(token)).toMatchObject({ code: "AUTH_011" });
});

test("the older address of a shop's sign-in is no way round it", async () => {
  const { email: owner } = await town.owner(await town.operator("super_admin"));
  const enter = (input: object) =>
    viaRest(server.app, "auth.businessLogin", { email: owner, ...input }, { ip: newAddress() });
  for (let time = 0; time < 3; time += 1) await enter({ password: WRONG });
  expect(await enter({ password: PASSWORD })).toMatchObject({ code: "AUTH_011" });
  expect(await enter({ password: PASSWORD, captchaToken: provider.pass() })).toMatchObject({
    status: 200,
  });
});

test("hCaptcha is asked in the same words, and names no action", async () => {
  const env = environment(server.databaseUrl, { ...variables, CAPTCHA_PROVIDER: "hcaptcha" });
  const captcha = createCaptcha(env);
  expect(captcha?.widget).toMatchObject({
    provider: "hcaptcha",
    scriptUrl: expect.stringMatching(/^https:\/\/js\.hcaptcha\.com\//),
  });
  expect(await captcha?.verify(provider.pass({ action: "" }), "login")).toBe("passed");
  expect(provider.asked.at(-1)).toMatchObject({ secret: SECRET_KEY, sitekey: "the-key-of-a-site" });
  expect(provider.asked.at(-1)).not.toHaveProperty("remoteip");
});

test("pages may load the test from its provider, still without inline code", async () => {
  const policyOf = async ({ app }: typeof server) =>
    String((await app.inject("/health")).headers["content-security-policy"]);
  const policy = await policyOf(server);
  const origin = "https://challenges.cloudflare.com";
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${origin};`);
  expect(policy).toContain(`frame-src 'self' ${origin};`);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  expect(await policyOf(without)).not.toContain(origin);
});

test("without a provider nobody is tested and nothing is remembered", async () => {
  const input = { email: "plain@buzz.example", password: PASSWORD, name: "김시도" };
  await viaRest(without.app, "auth.register", input, { ip: newAddress() });
  for (let time = 0; time < 4; time += 1)
    expect((await signIn({ email: input.email }, without)).code).toBe("AUTH_004");
  expect(await signIn({ email: input.email, password: PASSWORD }, without)).toMatchObject({
    status: 200,
  });
  expect(await without.db.select().from(signInFailures)).toEqual([]);
});
