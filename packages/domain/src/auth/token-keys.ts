import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import {
  calculateJwkThumbprint,
  exportJWK,
  type JWK,
  errors as joseErrors,
  jwtVerify,
  SignJWT,
} from "jose";
import { z } from "zod";

const ISSUER = "buzz-platform";
/** Whom a token is for: the app of its role. */
export const AUDIENCE = { user: "buzz-web", business: "buzz-biz", admin: "buzz-admin" } as const;

const claimsSchema = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  role: z.enum(["user", "business", "admin"]),
  exp: z.number(),
});

export type AccessClaims = z.output<typeof claimsSchema>;

export type TokenKeys = {
  /** Public keys as a JWK set (RFC 7517). */
  jwks: { keys: JWK[] };
  sign(claims: {
    userId: string;
    sessionId: string;
    role: AccessClaims["role"];
    adminRole?: string | undefined;
    jti: string;
    issuedAt: Date;
    ttlSeconds: number;
  }): Promise<string>;
  /** The claims of a token that one of our keys signed and that has not expired at `now`; else undefined. */
  verify(token: string, now: Date): Promise<AccessClaims | undefined>;
};

/**
 * @param privateKeyPem PKCS#8 PEM of the Ed25519 key that signs access tokens.
 * @param previousPems PEMs, private or public, of keys that signed before: what they signed stays good.
 * @throws when a text is not such a key.
 */
export async function createTokenKeys(
  privateKeyPem: string,
  previousPems: readonly string[] = [],
): Promise<TokenKeys> {
  const privateKey = ed25519(createPrivateKey(privateKeyPem));
  const current = await verifierOf(privateKeyPem);
  const previous = await Promise.all(previousPems.map(verifierOf));
  const { kid } = current;
  const verifiers = new Map([current, ...previous].map((verifier) => [verifier.kid, verifier]));
  const publicKeyOf = (signedBy = ""): KeyObject => {
    const verifier = verifiers.get(signedBy);
    if (verifier === undefined) throw new joseErrors.JWKSNoMatchingKey();
    return verifier.key;
  };

  return {
    jwks: { keys: [...verifiers.values()].map(({ jwk }) => jwk) },

    sign: ({ userId, sessionId, role, adminRole, jti, issuedAt, ttlSeconds }) => {
      const iat = Math.floor(issuedAt.getTime() / 1000);
      return new SignJWT({
        sid: sessionId,
        role,
        ...(adminRole === undefined ? {} : { adminRole }),
      })
        .setProtectedHeader({ alg: "EdDSA", kid, typ: "JWT" })
        .setSubject(userId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE[role])
        .setJti(jti)
        .setIssuedAt(iat)
        .setExpirationTime(iat + ttlSeconds)
        .sign(privateKey);
    },

    verify: async (token, now) => {
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => publicKeyOf(kid), {
          algorithms: ["EdDSA"],
          issuer: ISSUER,
          audience: Object.values(AUDIENCE),
          currentDate: now,
          requiredClaims: ["sub", "sid", "role", "iat", "exp", "jti"],
        });
        const claims = claimsSchema.safeParse(payload);
        if (!claims.success) return undefined;
        return payload.aud === AUDIENCE[claims.data.role] ? claims.data : undefined;
      } catch (error) {
        if (error instanceof joseErrors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** The public half of a key, under the name that tokens call it by. */
async function verifierOf(pem: string): Promise<{ kid: string; key: KeyObject; jwk: JWK }> {
  const key = ed25519(createPublicKey(pem));
  const parts = await exportJWK(key);
  const kid = await calculateJwkThumbprint(parts);
  return { kid, key, jwk: { ...parts, kid, alg: "EdDSA", use: "sig" } };
}

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the key is not an Ed25519 key");
  return key;
}
