import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { LookupHash, Sealed } from "@buzz/db/schema";
import { type FoundField, findableForm } from "./found-fields.js";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps personal data unreadable at rest. A sealed value is bound to its column (`users.email`) and its row (the primary
 * key): whoever may write to the database alone can neither make one nor pay out to another shop's bank account by
 * copying it. The same text has another look-up hash in every column.
 */
export type Cipher = {
  /** The key that new values are sealed with. */
  currentKeyId: string;
  seal<F extends string>(field: F, row: string, text: string): Sealed<F>;
  seal<F extends string>(field: F, row: string, text: string | null): Sealed<F> | null;
  /** @throws when the value was changed, belongs to another column or row, or its key is not known. */
  open(sealed: Sealed, row: string): string;
  open(sealed: Sealed | null, row: string): string | null;
  /** All sealed values among the columns of one row, opened; everything else as it is. */
  openAll<T extends object>(columns: T, row: string): Opened<T>;
  /** Opens what was sealed before values were bound to rows, `keyId.body`. For the migration alone. */
  openUnbound(field: string, text: string): string;
  /** A keyed hash under which a value is found again; whoever has the database alone cannot guess it. */
  lookup<F extends FoundField>(field: F, text: string): LookupHash<F>;
  keyIdOf(sealed: Sealed): string;
};

/** What a row holds once its sealed values are opened. */
export type Opened<T> = {
  [K in keyof T]: Extract<T[K], Sealed> extends never ? T[K] : string | Exclude<T[K], Sealed>;
};

export type DataKey = { id: string; key: Buffer };

/** @param keys 32 bytes each; the first seals, all open. @param lookupKey 32 bytes. */
export function createCipher(keys: readonly DataKey[], lookupKey: Buffer): Cipher {
  const known = new Map(keys.map(({ id, key }) => [id, key]));
  const [current] = keys;
  if (current === undefined) throw new RangeError("a cipher needs a key");
  const { id: currentKeyId, key: currentKey } = current;
  const hashKeys = new Map<string, Buffer>();

  function seal<F extends string>(field: F, row: string, text: string): Sealed<F>;
  function seal<F extends string>(field: F, row: string, text: string | null): Sealed<F> | null;
  function seal<F extends string>(field: F, row: string, text: string | null): Sealed<F> | null {
    if (text === null) return null;
    const body = encrypt(currentKey, boundTo(field, row), text);
    return new Sealed(field, `${currentKeyId}:${body.toString("base64url")}`);
  }

  function open(sealed: Sealed, row: string): string;
  function open(sealed: Sealed | null, row: string): string | null;
  function open(sealed: Sealed | null, row: string): string | null {
    if (sealed === null) return null;
    return openWith(sealed.text.split(":", 2), boundTo(sealed.field, row), sealed.field);
  }

  function openAll<T extends object>(columns: T, row: string): Opened<T>;
  function openAll(columns: object, row: string): object {
    return Object.fromEntries(
      Object.entries(columns).map(([name, value]: [string, unknown]) => [
        name,
        value instanceof Sealed ? open(value, row) : value,
      ]),
    );
  }

  function openWith([keyId = "", body = ""]: string[], bound: string, field: string): string {
    const key = known.get(keyId);
    if (key === undefined) throw new Error(`no key ${keyId} for ${field}`);
    return decrypt(key, bound, Buffer.from(body, "base64url"));
  }

  return {
    currentKeyId,
    seal,
    open,
    openAll,
    openUnbound: (field, text) => openWith(text.split(".", 2), field, field),
    lookup: (field, text) => {
      const key = hashKeys.get(field) ?? Buffer.from(hkdfSync("sha256", lookupKey, "", field, 32));
      hashKeys.set(field, key);
      const hash = createHmac("sha256", key).update(findableForm(field, text));
      return new LookupHash(field, hash.digest("base64url"));
    },
    keyIdOf: ({ text }) => text.slice(0, text.indexOf(":")),
  };
}

/** A row of a table whose primary key has several columns, as sealed values are bound to it. */
export const primaryKeyOf = (values: readonly string[]): string => values.join("/");

const boundTo = (field: string, row: string) => `${field}/${row}`;

function encrypt(key: Buffer, bound: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, bound: string, bytes: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(bound))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}
