import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

const KEY_BYTES = 32;

const key = z
  .base64()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length === KEY_BYTES, `must be ${KEY_BYTES} bytes in base64`);

/** `id:base64` pairs, the one that seals first. */
export const dataKeys = z
  .string()
  .transform((list) => list.split(",").map((pair) => pair.trim().split(":")))
  .pipe(
    z.array(z.tuple([z.string().regex(/^\w{1,16}$/, "an id of letters and digits"), key])).min(1),
  )
  .transform((pairs) => pairs.map(([id, bytes]) => ({ id, key: bytes })))
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, "ids must differ");

export const lookupKey = key;

/** The key that signs access tokens. */
export const signingKey = z
  .string()
  .min(1)
  .refine(isEd25519(createPrivateKey), "must be an Ed25519 private key as PKCS#8 PEM");

const PEM = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

/** Keys that signed access tokens before: PEMs, private or public, one after the other. */
export const previousKeys = z
  .string()
  .default("")
  .refine((text) => text.replaceAll(PEM, "").trim() === "", "must be PEMs, one after the other")
  .transform((text) => text.match(PEM) ?? [])
  .refine((pems) => pems.every(isEd25519(createPublicKey)), "must be Ed25519 keys");

function isEd25519(read: (pem: string) => KeyObject): (pem: string) => boolean {
  return (pem) => {
    try {
      return read(pem).asymmetricKeyType === "ed25519";
    } catch {
      return false;
    }
  };
}
