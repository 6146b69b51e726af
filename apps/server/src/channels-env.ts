import { createECDH, createPrivateKey } from "node:crypto";
import { z } from "zod";

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ""));

/** The key file of a Google service account, as JSON or that in base64. */
const serviceAccount = z
  .string()
  .transform((text) =>
    text.trimStart().startsWith("{") ? text : Buffer.from(text, "base64").toString(),
  )
  .pipe(
    z.string().transform((text, issues): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        issues.addIssue({ code: "custom", message: "must be JSON, or JSON in base64" });
        return z.NEVER;
      }
    }),
  )
  .pipe(
    z.object({
      project_id: z.string().min(1),
      client_email: z.string().min(1),
      private_key: z.string().refine(isRsaKey, "must be an RSA key as PEM"),
      token_uri: url.default("https://oauth2.googleapis.com/token"),
    }),
  );

function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

/** 32 bytes in base64url: a private key on P-256, from which follows the public one that browsers subscribe with. */
const vapidKey = z.base64url().transform((privateKey, issues) => {
  try {
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(privateKey, "base64url");
    return { privateKey, publicKey: pair.getPublicKey("base64url") };
  } catch {
    issues.addIssue({ code: "custom", message: "must be a key on P-256: 32 bytes in base64url" });
    return z.NEVER;
  }
});

const solapi = ["SOLAPI_API_KEY", "SOLAPI_API_SECRET", "SOLAPI_SENDER"] as const;

/** Providers of push and SMS; one without its variables is absent, half of them are a mistake. */
export const channelsSchema = z
  .object({
    FCM_SERVICE_ACCOUNT: serviceAccount.optional(),
    VAPID_PRIVATE_KEY: vapidKey.optional(),
    FCM_API_URL: url.default("https://fcm.googleapis.com"),
    SOLAPI_API_KEY: z.string().optional(),
    SOLAPI_API_SECRET: z.string().optional(),
    SOLAPI_SENDER: z
      .string()
      .regex(/^0\d{7,10}$/, "the registered number, digits alone")
      .optional(),
    SOLAPI_URL: url.default("https://api.solapi.com"),
  })
  .superRefine((env, issues) => {
    const missing = solapi.filter((name) => env[name] === undefined);
    if (missing.length === solapi.length) return;
    for (const name of missing)
      issues.addIssue({
        code: "custom",
        path: [name],
        message: "belongs to the other SOLAPI_ variables",
      });
  })
  .transform((env) => ({
    vapid: env.VAPID_PRIVATE_KEY,
    fcm:
      env.FCM_SERVICE_ACCOUNT === undefined
        ? undefined
        : { account: env.FCM_SERVICE_ACCOUNT, apiUrl: env.FCM_API_URL },
    solapi:
      env.SOLAPI_API_KEY === undefined ||
      env.SOLAPI_API_SECRET === undefined ||
      env.SOLAPI_SENDER === undefined
        ? undefined
        : {
            apiKey: env.SOLAPI_API_KEY,
            apiSecret: env.SOLAPI_API_SECRET,
            sender: env.SOLAPI_SENDER,
            apiUrl: env.SOLAPI_URL,
          },
  }));

export type ChannelsEnv = z.output<typeof channelsSchema>;
