import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailServer, startMailServer, textOf } from "./support/mail-server.js";
import { startServer, type TestServer } from "./support/server.js";
import { PASSWORD, type Person, Town } from "./support/town.js";
import { viaRest } from "./support/transports.js";

const MINUTE_MS = 60_000;
const NEW = "an-0ther-Passw0rd";

let mail: MailServer;
let server: TestServer;
let town: Town;
beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ variables: { SMTP_URL: mail.url } });
  server.deps.domain.mailer = server.deps.mailer;
  town = await Town.open(server);
});
afterAll(async () => {
  await server.close();
  await mail.close();
});

const call = (procedure: string, input: Record<string, unknown>) =>
  viaRest(server.app, procedure, input, {});

const request = (email: string) => call("auth.password.requestReset", { email });
const reset = (token: string, newPassword = NEW) =>
  call("auth.password.reset", { token, newPassword });
const signIn = (email: string, password: string) => call("auth.login", { email, password });

/** The letters that came to somebody, as they read. */
const lettersTo = ({ email }: Person) =>
  mail.letters.filter((letter) => letter.includes(`To: ${email}`)).map(textOf);

/** What the link bears in the letter that comes next. */
async function tokenOf(person: Person, page = "/reset-password"): Promise<string> {
  const before = lettersTo(person).length;
  expect(await request(person.email)).toMatchObject({ status: 200, data: null });
  await expect.poll(() => lettersTo(person).length).toBe(before + 1);
  const link = /https:\/\/\S+/.exec(lettersTo(person).at(-1) ?? "")?.[0] ?? "";
  const { origin, pathname, hash } = new URL(link);
  expect(origin + pathname).toBe(`https://buzz.example.org${page}`);
  return hash.slice(1);
}

test("from the request over the letter to the new password; what was open is closed", async () => {
  const person = await town.resident();
  const elsewhere = await town.signIn(person.email);
  const token = await tokenOf(person);

  expect(await reset(token, "password123")).toMatchObject({ code: "VALIDATION_002" });
  expect(await reset(token, PASSWORD)).toMatchObject({ code: "VALIDATION_002" });
  expect(await reset(token)).toMatchObject({ status: 200, data: null });

  for (const { api } of [person, elsewhere])
    await expect(api.auth.me.query()).rejects.toMatchObject({ data: { code: "AUTH_002" } });
  for (const { refreshToken } of [person, elsewhere])
    expect(await call("auth.refresh", { refreshToken })).toMatchObject({ code: "AUTH_002" });
  expect(await signIn(person.email, PASSWORD)).toMatchObject({ code: "AUTH_004" });
  expect(await signIn(person.email, NEW)).toMatchObject({ status: 200 });
  expect(await reset(token, "yet-an0ther-Word")).toMatchObject({ status: 400, code: "AUTH_012" });
});

test("a new password is no second factor: who has one is still asked for it", async () => {
  const operator = await town.operator("admin");
  // The letter about the second factor that was set up.
  await expect.poll(() => lettersTo(operator).length).toBe(1);
  expect(await reset(await tokenOf(operator, "/admin/reset-password"))).toMatchObject({
    status: 200,
    data: null,
  });
  const { data } = await signIn(operator.email, NEW);
  expect(data).toEqual({
    requires2FA: true,
    challengeId: expect.any(String),
    methods: ["code"],
  });
});

test("an older link dies with the newer one", async () => {
  const person = await town.resident();
  const older = await tokenOf(person);
  const newer = await tokenOf(person);
  expect(await reset(newer)).toMatchObject({ status: 200 });
  expect(await reset(older)).toMatchObject({ code: "AUTH_012" });
});

test("a link lives 30 minutes, and one that was never sent not at all", async () => {
  const person = await town.resident();
  const [late, inTime] = [await tokenOf(person), await tokenOf(person)];
  server.clock.advance(30 * MINUTE_MS - 1);
  expect(await reset(inTime)).toMatchObject({ status: 200 });
  const another = await town.resident();
  const expired = await tokenOf(another);
  server.clock.advance(30 * MINUTE_MS);
  for (const token of [expired, late, "x".repeat(43)])
    expect(await reset(token)).toMatchObject({ status: 400, code: "AUTH_012" });
});

test("a locked account is free again", async () => {
  const person = await town.resident();
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(person.email, "not this one");
  expect(await signIn(person.email, PASSWORD)).toMatchObject({ code: "AUTH_008" });
  expect(await reset(await tokenOf(person))).toMatchObject({ status: 200 });
  expect(await signIn(person.email, NEW)).toMatchObject({ status: 200 });
});

test("whoever asks learns nothing: not from the answer, nor from the time it takes", async () => {
  const person = await town.resident();
  const suspended = await town.suspendedResident();
  const emails = [person.email, suspended.email, "nobody@example.org"];
  const timed = async (email: string) => {
    const start = performance.now();
    const { status, data, code } = await request(email);
    return { told: { status, data, code }, ms: performance.now() - start };
  };
  const answers = [];
  for (const email of emails) answers.push(await timed(email));
  for (const { told, ms } of answers) {
    expect(told).toEqual({ status: 200, data: null, code: undefined });
    expect(ms).toBeGreaterThanOrEqual(195);
  }
  await expect.poll(() => lettersTo(person).length).toBe(1);
  expect(lettersTo(suspended)).toEqual([]);
});
