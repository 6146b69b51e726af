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
