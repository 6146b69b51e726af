import { auditLogs, passkeys } from "@buzz/db/schema";
import { contextAs } from "@buzz/domain";
import { createOperator } from "@buzz/domain/operators";
import { createPasskey, type Passkey } from "@buzz/domain/testing";
import { desc, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { variables } from "./support/environment.js";
import { startServer } from "./support/server.js";
import { PASSWORD, type Person, totpCode } from "./support/town.js";

const server = await startServer();
const cast = await castOf(server);
const { town } = cast;
afterAll(() => server.close());

const MINUTE = 60_000;
const refused = (code: string) =>
  expect.objectContaining({ data: expect.objectContaining({ code }) });

const newPasskey = (counts = false) => createPasskey({ origin: variables.APP_URL, counts });

/** Signs an account without a second factor in and gives it a passkey. */
async function protect(email: string, passkey = newPasskey()) {
  const { api, userId } = await town.signIn(email);
  const options = await api.auth.passkeys.registerOptions.mutate();
  const answer = await api.auth.passkeys.register.mutate({
    name: "Phone",
    credential: passkey.register(options),
  });
  if (answer.tokens === undefined) throw new Error("the second factor was on already");
  const person = town.person(userId, email, answer.tokens);
  return { person, passkey, backupCodes: answer.backupCodes ?? [], id: answer.passkey.id };
}

const protectedOwner = async (passkey?: Passkey) =>
  protect((await town.owner(cast.superAdmin)).email, passkey);

async function newOperator(): Promise<string> {
  const email = `keys${crypto.randomUUID()}@example.org`;
  const system = contextAs(server.deps.domain, { kind: "system" }, { userAgent: "test" });
  await createOperator(system, { email, name: "Keys", password: PASSWORD, role: "super_admin" });
  return email;
}

async function challengeOf(email: string) {
  const answer = await town.visitor().auth.login.mutate({ email, password: PASSWORD });
  if (!("requires2FA" in answer)) throw new Error("no second factor was asked for");
  return answer;
}

const optionsFor = (challengeId: string) =>
  town.visitor().auth.twoFactor.passkeyOptions.mutate({ challengeId });

type Signed = ReturnType<Passkey["sign"]>;

const verify = (challengeId: string, passkey: Signed) =>
  town.visitor().auth.twoFactor.verify.mutate({ challengeId, passkey });

async function enter(email: string, passkey: Passkey, fault = {}) {
  const { challengeId } = await challengeOf(email);
  return verify(challengeId, passkey.sign(await optionsFor(challengeId), fault));
}

/** Adds one more passkey to somebody who proved a second factor just now. */
async function add({ api }: Person, passkey = newPasskey()) {
  const options = await api.auth.passkeys.registerOptions.mutate();
  const input = { name: "Another", credential: passkey.register(options) };
  return api.auth.passkeys.register.mutate(input);
}

test("an operator's passkey is the second factor that is asked for, and brings ten backup codes", async () => {
  const email = await newOperator();
  const { person, passkey, backupCodes } = await protect(email);
  expect(new Set(backupCodes).size).toBe(10);
  expect(await person.api.auth.permissions.query()).toMatchObject({ role: "super_admin" });
  expect(await challengeOf(email)).toMatchObject({ methods: ["passkey", "code"] });
  expect(await enter(email, passkey)).toMatchObject({ user: { email } });
  await town.signInWith(email, backupCodes[0] ?? "");
  expect(await person.api.auth.twoFactor.status.query()).toMatchObject({
    authenticator: false,
    passkeys: 1,
    backupCodesLeft: 9,
  });
});

test("the session without a second factor ends when a passkey is kept", async () => {
  const owner = await town.owner(cast.superAdmin);
  const before = await town.signIn(owner.email);
  const options = await before.api.auth.passkeys.registerOptions.mutate();
  const credential = newPasskey().register(options);
  await before.api.auth.passkeys.register.mutate({ name: "Phone", credential });
  await expect(before.api.auth.me.query()).rejects.toEqual(refused("AUTH_002"));
});

test("an authenticator that was offered before a passkey was kept is worth nothing", async () => {
  const { email } = await town.owner(cast.superAdmin);
  const { secret } = await (await town.signIn(email)).api.auth.twoFactor.setup.mutate();
  const { person, backupCodes } = await protect(email);
  const code = totpCode(secret, server.clock.read());
  await expect(person.api.auth.twoFactor.enable.mutate({ code })).rejects.toEqual(
    refused("AUTH_006"),
  );
  await town.signInWith(email, backupCodes[0] ?? "");
});

test("who has no passkey is asked for a code", async () => {
  expect(await challengeOf(cast.admin.email)).toMatchObject({ methods: ["code"] });
});

test("a signature signs in once", async () => {
  const { person, passkey } = await protectedOwner();
  const { challengeId } = await challengeOf(person.email);
  const signed = passkey.sign(await optionsFor(challengeId));
  const results = await Promise.allSettled([1, 2].map(() => verify(challengeId, signed)));
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(verify(challengeId, signed)).rejects.toEqual(refused("AUTH_006"));
  const next = await challengeOf(person.email);
  await optionsFor(next.challengeId);
  await expect(verify(next.challengeId, signed)).rejects.toEqual(refused("AUTH_006"));
});

test("what is signed for one sign-in or purpose opens no other", async () => {
  const { person, passkey } = await protectedOwner();
  const mine = await challengeOf(person.email);
  const other = await challengeOf(person.email);
  await optionsFor(other.challengeId);
  const signed = passkey.sign(await optionsFor(mine.challengeId));
  await expect(verify(other.challengeId, signed)).rejects.toEqual(refused("AUTH_006"));
  const forStepUp = passkey.sign(await person.api.auth.stepUpOptions.mutate());
  await expect(verify(mine.challengeId, forStepUp)).rejects.toEqual(refused("AUTH_006"));
});

test("a wrong signature uses its challenge up", async () => {
  const { person, passkey } = await protectedOwner();
  const { challengeId } = await challengeOf(person.email);
  const options = await optionsFor(challengeId);
  const elsewhere = passkey.sign(options, { origin: "https://buzz.example.net" });
  await expect(verify(challengeId, elsewhere)).rejects.toEqual(refused("AUTH_006"));
  await expect(verify(challengeId, passkey.sign(options))).rejects.toEqual(refused("AUTH_006"));
});

test("a challenge lives 5 minutes", async () => {
  const { person, passkey } = await protectedOwner();
  const options = await person.api.auth.stepUpOptions.mutate();
  server.clock.advance(5 * MINUTE);
  const late = { passkey: passkey.sign(options) };
  await expect(person.api.auth.stepUp.mutate(late)).rejects.toEqual(refused("AUTH_006"));
  const again = passkey.sign(await person.api.auth.stepUpOptions.mutate());
  server.clock.advance(5 * MINUTE - 1);
  await person.api.auth.stepUp.mutate({ passkey: again });
});

test("another site's, another host's, another account's and an unverified holder's signatures are refused", async () => {
  const { person, passkey } = await protectedOwner();
  const stranger = await protectedOwner();
  const wrong = [
    () => enter(person.email, passkey, { origin: "https://buzz.example.net" }),
    () => enter(person.email, passkey, { rpId: "example.org" }),
    () => enter(person.email, passkey, { verified: false }),
    () => enter(person.email, stranger.passkey),
    () => enter(person.email, newPasskey()),
  ];
  for (const attempt of wrong) await expect(attempt()).rejects.toEqual(refused("AUTH_006"));
  const [failure] = await server.db
    .select()
    .from(auditLogs)
    .where(eq(auditLogs.entityId, person.userId))
    .orderBy(desc(auditLogs.id))
    .limit(1);
  expect(failure).toMatchObject({ action: "auth.second_factor", result: "failure" });
});

test("a counter that does not grow betrays a copy", async () => {
  const { person, passkey } = await protectedOwner(newPasskey(true));
  await enter(person.email, passkey);
  await enter(person.email, passkey);
  for (const counter of [0, 1, 2])
    await expect(enter(person.email, passkey, { counter })).rejects.toEqual(refused("AUTH_006"));
  await enter(person.email, passkey, { counter: 9 });
});

test("wrong codes lock passkeys too, and a passkey forgets the wrong codes before it", async () => {
  const { person, passkey } = await protectedOwner();
  const wrongCode = () =>
    expect(town.signInWith(person.email, "AAAAA-AAAAA")).rejects.toEqual(refused("AUTH_006"));
  await wrongCode();
  await wrongCode();
  await enter(person.email, passkey);
  await wrongCode();
  await wrongCode();
  await enter(person.email, passkey);
  for (let wrong = 0; wrong < 3; wrong += 1) await wrongCode();
  await expect(enter(person.email, passkey)).rejects.toEqual(refused("AUTH_008"));
  server.clock.advance(15 * MINUTE);
  await enter(person.email, passkey);
});

test("a passkey opens what asks for a fresh second factor", async () => {
  const { person, passkey } = await protectedOwner();
  server.clock.advance(10 * MINUTE);
  const { auth } = person.api;
  await expect(auth.twoFactor.renewBackupCodes.mutate()).rejects.toEqual(refused("AUTH_014"));
  await auth.stepUp.mutate({ passkey: passkey.sign(await auth.stepUpOptions.mutate()) });
  expect((await auth.twoFactor.renewBackupCodes.mutate()).backupCodes).toHaveLength(10);
});

test("new backup codes make the old ones worthless", async () => {
  const { person, backupCodes } = await protectedOwner();
  const renewed = await person.api.auth.twoFactor.renewBackupCodes.mutate();
  await expect(town.signInWith(person.email, backupCodes[0] ?? "")).rejects.toEqual(
    refused("AUTH_006"),
  );
  await town.signInWith(person.email, renewed.backupCodes[0] ?? "");
});

test("another passkey needs a fresh second factor, when it is asked for and when it is kept", async () => {
  const { person } = await protectedOwner();
  const passkey = newPasskey();
  server.clock.advance(10 * MINUTE - 1);
  const options = await person.api.auth.passkeys.registerOptions.mutate();
  server.clock.advance(1);
  const input = { name: "Another", credential: passkey.register(options) };
  for (const attempt of [
    () => person.api.auth.passkeys.register.mutate(input),
    () => person.api.auth.passkeys.registerOptions.mutate(),
  ])
    await expect(attempt()).rejects.toEqual(refused("AUTH_014"));
});

test("who has a second factor gets no new backup codes with a passkey, and keeps the session", async () => {
  const operator = await town.operator("admin");
  expect(await add(operator)).toEqual({ passkey: expect.objectContaining({ name: "Another" }) });
  expect(await operator.api.auth.passkeys.list.query()).toHaveLength(1);
});

test("a passkey made elsewhere, unverified or known already is not kept", async () => {
  const { person, passkey } = await protectedOwner();
  const { registerOptions, register } = person.api.auth.passkeys;
  const attempt = async (maker: Passkey, fault = {}) =>
    register.mutate({
      name: "Key",
      credential: maker.register(await registerOptions.mutate(), fault),
    });
  for (const fault of [
    { origin: "https://buzz.example.net" },
    { rpId: "example.org" },
    { verified: false },
  ])
    await expect(attempt(newPasskey(), fault)).rejects.toEqual(refused("AUTH_006"));
  await expect(attempt(passkey)).rejects.toEqual(refused("RESOURCE_002"));
});

test("a removed passkey signs nobody in", async () => {
  const operator = await town.operator("admin");
  const passkey = newPasskey();
  const { passkey: kept } = await add(operator, passkey);
  await enter(operator.email, passkey);
  await operator.api.auth.passkeys.remove.mutate({ id: kept.id });
  await add(operator);
  await expect(enter(operator.email, passkey)).rejects.toEqual(refused("AUTH_006"));
});

test("an operator keeps the last second factor; a shop's last one turns it off", async () => {
  const operator = await protect(await newOperator());
  const { api } = operator.person;
  await expect(api.auth.passkeys.remove.mutate({ id: operator.id })).rejects.toEqual(
    refused("RESOURCE_003"),
  );
  await add(operator.person);
  await api.auth.passkeys.remove.mutate({ id: operator.id });

  const shop = await protectedOwner();
  server.clock.advance(10 * MINUTE);
  const { auth } = shop.person.api;
  await expect(auth.passkeys.remove.mutate({ id: shop.id })).rejects.toEqual(refused("AUTH_014"));
  await auth.stepUp.mutate({ passkey: shop.passkey.sign(await auth.stepUpOptions.mutate()) });
  await auth.passkeys.remove.mutate({ id: shop.id });
  expect(await auth.twoFactor.status.query()).toMatchObject({ enabledAt: null, passkeys: 0 });
  expect(await town.signIn(shop.person.email)).toBeTruthy();
  expect(await server.db.select().from(passkeys).where(eq(passkeys.id, shop.id))).toEqual([]);
});
