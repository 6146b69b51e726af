import { randomBytes } from "node:crypto";
import type { webhookEndpoints } from "@buzz/db/schema";
import { Webhook } from "standardwebhooks";
import type { Cipher } from "../kernel/cipher.js";

const SECRET_BYTES = 32;

/** A new signing secret in the form of Standard Webhooks. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

type Keys = Pick<
  typeof webhookEndpoints.$inferSelect,
  "id" | "secret" | "previousSecret" | "previousUntil"
>;

type Signed = { id: string; at: Date; body: string };

/**
 * Headers of Standard Webhooks: HMAC-SHA256 over id, time and the raw body. While a key is being replaced the old one
 * signs too, so that a receiver may know either.
 */
export function signatureHeaders(cipher: Cipher, keys: Keys, { id, at, body }: Signed) {
  const { previousSecret, previousUntil } = keys;
  const isReplaced = previousUntil !== null && previousUntil > at;
  const sealed = [keys.secret, ...(isReplaced && previousSecret !== null ? [previousSecret] : [])];
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": sealed
      .map((secret) => new Webhook(cipher.open(secret, keys.id)).sign(id, at, body))
      .join(" "),
  };
}
