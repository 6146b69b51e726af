import { z } from "zod";

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ""));

/** Providers that people may sign in with; one without its id is absent. */
export const socialSchema = z
  .object({
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    GOOGLE_ISSUER: url.default("https://accounts.google.com"),
    KAKAO_APP_ID: z.string().optional(),
    KAKAO_CLIENT_ID: z.string().optional(),
    KAKAO_CLIENT_SECRET: z.string().optional(),
    KAKAO_ISSUER: url.default("https://kauth.kakao.com"),
    KAKAO_API_URL: url.default("https://kapi.kakao.com"),
  })
  .transform((env) => ({
    google:
      env.GOOGLE_CLIENT_ID === undefined
        ? undefined
        : {
            clientId: env.GOOGLE_CLIENT_ID,
            issuer: env.GOOGLE_ISSUER,
            browser: clientOf(env.GOOGLE_ISSUER, env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
          },
    kakao:
      env.KAKAO_APP_ID === undefined
        ? undefined
        : {
            appId: env.KAKAO_APP_ID,
            apiUrl: env.KAKAO_API_URL,
            browser: clientOf(env.KAKAO_ISSUER, env.KAKAO_CLIENT_ID, env.KAKAO_CLIENT_SECRET),
          },
  }));

/** What the code flow in a browser needs; without it, only tokens that an app brings are taken. */
export type OidcClient = { issuer: string; clientId: string; clientSecret: string };

function clientOf(
  issuer: string,
  clientId: string | undefined,
  clientSecret: string | undefined,
): OidcClient | undefined {
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return { issuer, clientId, clientSecret };
}

export type SocialEnv = z.output<typeof socialSchema>;
