import { z } from "zod";

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ""));

/** Providers that people may sign in with; one without its id is absent. */
export const socialSchema = z
  .object({
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_ISSUER: url.default("https://accounts.google.com"),
    KAKAO_APP_ID: z.string().optional(),
    KAKAO_API_URL: url.default("https://kapi.kakao.com"),
  })
  .transform((env) => ({
    google:
      env.GOOGLE_CLIENT_ID === undefined
        ? undefined
        : { clientId: env.GOOGLE_CLIENT_ID, issuer: env.GOOGLE_ISSUER },
    kakao:
      env.KAKAO_APP_ID === undefined
        ? undefined
        : { appId: env.KAKAO_APP_ID, apiUrl: env.KAKAO_API_URL },
  }));

export type SocialEnv = z.output<typeof socialSchema>;
