import type { Push, Sent } from "@buzz/domain";
import { importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import type { ChannelsEnv } from "../channels-env.js";

const SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
const ANSWER_MS = 10_000;
/** A token is asked for anew so long before it ends. */
const MARGIN_MS = 60_000;

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });
const refusal = z.object({
  error: z.object({
    details: z.array(z.looseObject({ errorCode: z.string().optional() })).default([]),
  }),
});

/** Push by Firebase Cloud Messaging, HTTP v1. */
export function createFcm({ account, apiUrl }: NonNullable<ChannelsEnv["fcm"]>) {
  const url = `${apiUrl}/v1/projects/${account.project_id}/messages:send`;
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  return async (token: string, { title, message }: Parameters<Push["send"]>[1]): Promise<Sent> => {
    try {
      const response = await fetch(url, {
        method: "POST",
        signal: AbortSignal.timeout(ANSWER_MS),
        headers: {
          authorization: `Bearer ${await accessToken()}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ message: { token, notification: { title, body: message } } }),
      });
      if (response.status === 401) held = undefined;
      return await outcomeOf(response);
    } catch {
      return "later";
    }
  };

  async function accessToken(): Promise<string> {
    if (held !== undefined && held.until - MARGIN_MS > Date.now()) return held.token;
    asking ??= askForToken().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function askForToken(): Promise<string> {
    const assertion = await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: "RS256", typ: "JWT" })
      .setIssuer(account.client_email)
      .setAudience(account.token_uri)
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(await importPKCS8(account.private_key, "RS256"));
    const response = await fetch(account.token_uri, {
      method: "POST",
      signal: AbortSignal.timeout(ANSWER_MS),
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion,
      }),
    });
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await response.json());
    held = { token, until: Date.now() + seconds * 1000 };
    return token;
  }
}

async function outcomeOf(response: Response): Promise<Sent> {
  const answer = refusal.safeParse(await response.json().catch(() => undefined));
  if (response.ok) return "sent";
  const codes = answer.data?.error.details.map(({ errorCode }) => errorCode) ?? [];
  if (codes.includes("UNREGISTERED") || codes.includes("SENDER_ID_MISMATCH")) return "gone";
  // What is not a form of a token at all says so with this code; other wrong fields name themselves instead.
  if (codes.includes("INVALID_ARGUMENT")) return "gone";
  return response.status === 400 ? "refused" : "later";
}
