import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT } from "jose";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { signingKeys } from "./support/environment.js";
import { startServer, type TestServer } from "./support/server.js";
import { PASSWORD, Town } from "./support/town.js";
import { transports, viaRest } from "./support/transports.js";

const next = generateKeyPairSync("ed25519");
const privatePem = (key: KeyObject) => key.export({ type: "pkcs8", format: "pem" }).toString();
const publicPem = (key: KeyObject) => key.export({ type: "spki", format: "pem" }).toString();
const stranger = publicPem(generateKeyPairSync("ed25519").publicKey);

/** Before a rotation; after it; and after that, when the old key is thrown away. */
const before = await startServer();
const at = { databaseUrl: before.databaseUrl, clock: before.clock };
const JWT_PRIVATE_KEY = privatePem(next.privateKey);
const after = await startServer({
  ...at,
  variables: {
    JWT_PRIVATE_KEY,
    JWT_PREVIOUS_KEYS: `${stranger}${publicPem(signingKeys.publicKey)}`,
  },
});
const later = await startServer({ ...at, variables: { JWT_PRIVATE_KEY } });
afterAll(async () => {
  await later.close();
  await after.close();
  await before.close();
});
const { email, token, refreshToken } = await new Town(before).resident();

const signIn = async ({ app }: TestServer) => {
  const { data } = await viaRest(app, "auth.login", { email, password: PASSWORD });
  return z.object({ token: z.string() }).parse(data).token;
};
const kidOf = (jwt: string) => decodeProtectedHeader(jwt).kid;
const jwksOf = async ({ app }: TestServer) =>
  z
    .strictObject({
      keys: z.array(
        z.strictObject({
          kty: z.literal("OKP"),
          crv: z.literal("Ed25519"),
          x: z.string(),
          kid: z.string(),
          alg: z.literal("EdDSA"),
          use: z.literal("sig"),
        }),
      ),
    })
    .parse(JSON.parse((await app.inject("/.well-known/jwks.json")).body));

test.each(transports)("a rotation signs nobody out ($name)", async ({ send }) => {
  expect(await send(after.app, "auth.me", {}, { token })).toMatchObject({ status: 200 });
  const fresh = await signIn(after);
  expect(kidOf(fresh)).not.toBe(kidOf(token));
  expect(await send(after.app, "auth.me", {}, { token: fresh })).toMatchObject({ status: 200 });
});

test.each(transports)("a key that is no longer named is 401 AUTH_002 ($name)", async ({ send }) => {
  expect(await send(later.app, "auth.me", {}, { token })).toMatchObject({
    status: 401,
    code: "AUTH_002",
  });
  expect(await send(before.app, "auth.me", {}, { token: await signIn(later) })).toMatchObject({
    status: 401,
    code: "AUTH_002",
  });
});

test("one of our keys under the name of another is 401 AUTH_002", async () => {
  const kid = kidOf(token) ?? "";
  const forged = await new SignJWT(decodeJwt(token))
    .setProtectedHeader({ alg: "EdDSA", typ: "JWT", kid })
    .sign(next.privateKey);
  expect(await viaRest(after.app, "auth.me", {}, { token: forged })).toMatchObject({
    status: 401,
    code: "AUTH_002",
  });
});

test("the JWK set has every key that verifies, once, and nothing private", async () => {
  const keySet = await jwksOf(after);
  const kids = keySet.keys.map(({ kid }) => kid);
  expect(kids).toHaveLength(3);
  expect(kids[0]).toBe(kidOf(await signIn(after)));
  expect(kids).toContain(kidOf(token));
  await jwtVerify(token, createLocalJWKSet(keySet), { currentDate: before.clock.read() });

  const { keys } = await jwksOf(later);
  expect(keys.map(({ kid }) => kid)).toEqual([kids[0]]);
});

test("a previous key may be the private one, and the one that signs still", async () => {
  const pems = privatePem(signingKeys.privateKey);
  const server = await startServer({ ...at, variables: { JWT_PREVIOUS_KEYS: pems } });
  try {
    expect((await jwksOf(server)).keys.map(({ kid }) => kid)).toEqual([kidOf(token)]);
  } finally {
    await server.close();
  }
});

test("a refresh works on either side of a rotation", async () => {
  const { data } = await viaRest(later.app, "auth.refresh", { refreshToken });
  const { accessToken } = z.object({ accessToken: z.string() }).parse(data);
  expect(await viaRest(after.app, "auth.me", {}, { token: accessToken })).toMatchObject({
    status: 200,
  });
});
