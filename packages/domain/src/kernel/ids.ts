import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { v7 } from "uuid";

/** A new time-ordered id. */
export const newId = (): string => v7();

/** `bytes` of cryptographic randomness as base64url. */
export const randomToken = (bytes: number): string => randomBytes(bytes).toString("base64url");

const CODE_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** `length` random characters of A–Z and 0–9. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");

/** How secrets that must be found again are stored. */
export const sha256 = (value: string | Uint8Array): string =>
  createHash("sha256").update(value).digest("hex");

export const hmac = (key: string, value: string): string =>
  createHmac("sha256", key).update(value).digest("base64url");
