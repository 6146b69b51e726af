import { generateKeyPairSync, randomUUID } from "node:crypto";
import { socialIdentities, users } from "@buzz/db/schema";
import { verifyLedger } from "@buzz/ledger";
import { count, eq } from "drizzle-orm";
import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, describe, expect, test } from "vitest";
import { type ProviderPerson, provider } from "./support/provider.js";
import { startServer } from "./support/server.js";
import { Town } from "./support/town.js";

const server = await startServer();
const town = await Town.open(server);
afterAll(() => server.close());

const newPerson = (): ProviderPerson => ({
  subject: randomUUID(),
  email: `${randomUUID()}@example.org`,
  name: "Social Person",
});
const google = async (person: ProviderPerson, additionalInfo = {}) =>
  town.visitor().auth.social.google.mutate({
    idToken: await provider.idToken(person),
    additionalInfo,
  });

test("the first sign-in opens an account with its referral, the next ones open the same", async () => {
  const inviter = await town.resident();
  const person = newPerson();
  const first = await google(person, { referralCode: inviter.code, phone: "010-1234-5678" });
  expect(first).toMatchObject({
    isNewUser: true,
    user: { email: person.email, name: person.name, role: "user", authProvider: "google" },
    rewards: { signupBonus: { mileage: 5000 }, referral: { status: "paid" } },
  });
  const again = await google({ ...person, email: `${randomUUID()}@example.org` });
  expect(again).toMatchObject({
    isNewUser: false,
    user: { id: first.user.id, email: person.email },
  });
  expect(again).not.toHaveProperty("rewards");
  expect(await verifyLedger(server.db)).toEqual([]);
});

test("two first sign-ins at the same moment open one account", async () => {
  const person = newPerson();
  const idToken = await provider.idToken(person);
  const calls = Array.from({ length: 4 }, () =>
    town.visitor().auth.social.google.mutate({ idToken }),
  );
  const ids = new Set((await Promise.all(calls)).map(({ user }) => user.id));
  expect(ids.size).toBe(1);
  const [row] = await server.db
    .select({ rows: count() })
    .from(socialIdentities)
    .where(eq(socialIdentities.subject, person.subject));
  expect(row?.rows).toBe(1);
});

test("the same person at two providers with one e-mail is not linked silently", async () => {
  const person = newPerson();
  await google(person);
  const accessToken = await provider.accessToken(person);
  await expect(town.visitor().auth.social.kakao.mutate({ accessToken })).rejects.toMatchObject({
    data: { code: "USER_001" },
  });
});

test("a suspended account stays out", async () => {
  const person = newPerson();
  const { user } = await google(person);
  await server.db.update(users).set({ status: "suspended" }).where(eq(users.id, user.id));
  await expect(google(person)).rejects.toMatchObject({ data: { code: "AUTH_010" } });
});

test("a social account has no password to sign in with", async () => {
  const person = newPerson();
  const { user, token } = await google(person);
  expect(token).toBeTruthy();
  await expect(
    town.visitor().auth.login.mutate({ email: user.email, password: "any-Passw0rd" }),
  ).rejects.toMatchObject({ data: { code: "AUTH_004" } });
});

describe("what the provider did not sign is refused:", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const claims = { email: "forged@example.org", email_verified: true };
  const forged = () =>
    new SignJWT(claims)
      .setIssuer(provider.variables.GOOGLE_ISSUER)
      .setAudience(provider.variables.GOOGLE_CLIENT_ID)
      .setSubject("forged")
      .setIssuedAt()
      .setExpirationTime("1h");

  test.each([
    ["a foreign key", () => forged().setProtectedHeader({ alg: "RS256" }).sign(privateKey)],
    [
      "a foreign key by its own name",
      () =>
        forged().setProtectedHeader({ alg: "RS256", kid: "keystore-CHANGE-ME" }).sign(privateKey),
    ],
    [
      "a public key as a shared secret",
      () =>
        forged()
          .setProtectedHeader({ alg: "HS256" })
          .sign(Buffer.from(publicKey.export({ type: "spki", format: "pem" }))),
    ],
    ["no signature", async () => new UnsecuredJWT(claims).setSubject("forged").encode()],
  ])("%s", async (_, sign) => {
    const idToken = await sign();
    await expect(town.visitor().auth.social.google.mutate({ idToken })).rejects.toMatchObject({
      data: { code: "AUTH_004" },
    });
  });
});

test("a provider that is not set up answers 501, and one that is away 503, never a sign-in", async () => {
  const bare = await startServer({
    variables: { GOOGLE_CLIENT_ID: "", KAKAO_APP_ID: "here", KAKAO_API_URL: "http://127.0.0.1:9" },
  });
  try {
    const visitor = new Town(bare).visitor();
    await expect(visitor.auth.social.google.mutate({ idToken: "a.b.c" })).rejects.toMatchObject({
      data: { code: "AUTH_005", httpStatus: 501 },
    });
    await expect(visitor.auth.social.kakao.mutate({ accessToken: "x" })).rejects.toMatchObject({
      data: { code: "SERVER_003", httpStatus: 503 },
    });
  } finally {
    await bare.close();
  }
});
