import { AppError } from "@buzz/domain";
import type { Identity, IdentityProvider, IdentityProviders } from "@buzz/domain/social";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { z } from "zod";
import type { SocialEnv } from "../social-env.js";
import { createCodeFlow } from "./code-flow.js";

const TIMEOUT_MS = 5_000;

/** The providers that the environment names. Nobody is asked before somebody signs in. */
export const createIdentityProviders = ({ google, kakao }: SocialEnv): IdentityProviders => ({
  ...(google === undefined ? {} : { google: createGoogle(google) }),
  ...(kakao === undefined ? {} : { kakao: createKakao(kakao) }),
});

const googleClaims = z.object({
  sub: z.string().min(1),
  email: z.email(),
  email_verified: z.literal(true),
  name: z.string().trim().min(1).optional(),
  picture: z.url().optional(),
});

/** Google ID tokens: signature, issuer, audience and expiry are checked, and that the e-mail is the person's own. */
function createGoogle({
  issuer,
  clientId,
  browser,
}: NonNullable<SocialEnv["google"]>): IdentityProvider {
  const metadata = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() });
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const readKeys = async () => {
    const url = `${issuer}/.well-known/openid-configuration`;
    const { data, error } = metadata.safeParse(await fetchJson(url));
    if (data === undefined) throw new AppError("SERVER_003", undefined, { cause: error });
    return createRemoteJWKSet(new URL(data.jwks_uri), { timeoutDuration: TIMEOUT_MS });
  };
  return {
    codeFlow: browser && createCodeFlow(browser, "openid email profile", "id_token"),
    identify: async (idToken) => {
      keys ??= readKeys();
      const known = await keys.catch((cause: unknown) => {
        keys = undefined;
        throw cause;
      });
      try {
        const { payload } = await jwtVerify(idToken, known, { issuer, audience: clientId });
        return identityOf(googleClaims.safeParse(payload).data);
      } catch (cause) {
        if (cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout))
          return undefined;
        throw new AppError("SERVER_003", undefined, { cause });
      }
    },
  };
}

const identityOf = (claims: z.output<typeof googleClaims> | undefined): Identity | undefined =>
  claims && {
    subject: claims.sub,
    email: claims.email.toLowerCase(),
    name: claims.name ?? claims.email.split("@", 1)[0] ?? claims.email,
    avatarUrl: claims.picture ?? null,
  };

const KAKAO_SCOPE = "openid account_email profile_nickname profile_image";

const kakaoToken = z.object({ app_id: z.coerce.string() });
const kakaoPerson = z.object({
  id: z.coerce.string(),
  kakao_account: z.object({
    email: z.email(),
    is_email_valid: z.literal(true),
    is_email_verified: z.literal(true),
    profile: z
      .object({ nickname: z.string().optional(), profile_image_url: z.url().optional() })
      .optional(),
  }),
});

/** Kakao access tokens: Kakao's API says whose they are, and that they were given to our app. */
function createKakao({
  apiUrl,
  appId,
  browser,
}: NonNullable<SocialEnv["kakao"]>): IdentityProvider {
  const ask = (path: string, token: string) =>
    fetchJson(`${apiUrl}${path}`, { authorization: `Bearer ${token}` });
  return {
    codeFlow: browser && createCodeFlow(browser, KAKAO_SCOPE, "access_token"),
    identify: async (accessToken) => {
      const token = kakaoToken.safeParse(await ask("/v1/user/access_token_info", accessToken));
      if (token.data?.app_id !== appId) return undefined;
      const person = kakaoPerson.safeParse(await ask("/v2/user/me", accessToken)).data;
      if (person === undefined) return undefined;
      const { email, profile } = person.kakao_account;
      return {
        subject: person.id,
        email: email.toLowerCase(),
        name: profile?.nickname ?? email.split("@", 1)[0] ?? email,
        avatarUrl: profile?.profile_image_url ?? null,
      };
    },
  };
}

/** The JSON that a provider answers; undefined when it refuses. @throws SERVER_003 when it is away or has failed. */
async function fetchJson(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (answer.status >= 500) throw new Error(`${new URL(url).host} answered ${answer.status}`);
    return answer.ok ? await answer.json() : undefined;
  } catch (cause) {
    throw new AppError("SERVER_003", undefined, { cause });
  }
}
