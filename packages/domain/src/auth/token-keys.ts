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
const AUDIENCE = { user: "buzz-web", business: "buzz-biz", admin: "buzz-admin" } as const;

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
 * @throws when the text is not such a key.
 */
export async function createTokenKeys(privateKeyPem: string): Promise<TokenKeys> {
  const privateKey = ed25519(privateKeyPem);
  const publicKey = createPublicKey(privateKey);
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);

  return {
    jwks: { keys: [{ ...jwk, kid, alg: "EdDSA", use: "sig" }] },

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
        const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
          algorithms: ["EdDSA"],
          issuer: ISSUER,
          audience: Object.values(AUDIENCE),
          currentDate: now,
          requiredClaims: ["sub", "sid", "role", "iat", "exp", "jti"],
        });
        const claims = claimsSchema.safeParse(payload);
        if (!claims.success || protectedHeader.kid !== kid) return undefined;
        return payload.aud === AUDIENCE[claims.data.role] ? claims.data : undefined;
      } catch (error) {
        if (error instanceof joseErrors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

function ed25519(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the key is not an Ed25519 key");
  return key;
}
