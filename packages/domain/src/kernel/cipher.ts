import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps personal data unreadable at rest. `field` names the column (`users.email`): a value sealed for one field
 * does not open in another, and the same text has another look-up hash there.
 */
export type Cipher = {
  /** The key that new values are sealed with. */
  currentKeyId: string;
  seal(field: string, text: string): string;
  /** @throws when the value was changed, belongs to another field, or its key is not known. */
  open(field: string, sealed: string): string;
  /** A keyed hash under which a value is found again; whoever has the database alone cannot guess it. */
  lookup(field: string, text: string): string;
  keyIdOf(sealed: string): string;
};

export type DataKey = { id: string; key: Buffer };

/** @param keys 32 bytes each; the first seals, all open. @param lookupKey 32 bytes, never rotated with them. */
export function createCipher(keys: readonly DataKey[], lookupKey: Buffer): Cipher {
  const known = new Map(keys.map(({ id, key }) => [id, key]));
  const [current] = keys;
  if (current === undefined) throw new RangeError("a cipher needs a key");

  const partsOf = (sealed: string): [keyId: string, body: Buffer] => {
    const [keyId = "", body = ""] = sealed.split(".", 2);
    return [keyId, Buffer.from(body, "base64url")];
  };

  return {
    currentKeyId: current.id,
    seal: (field, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.key, nonce).setAAD(Buffer.from(field));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]);
      return `${current.id}.${sealed.toString("base64url")}`;
    },
    open: (field, sealed) => {
      const [keyId, bytes] = partsOf(sealed);
      const key = known.get(keyId);
      if (key === undefined) throw new Error(`no key ${keyId} for ${field}`);
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(field))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString("utf8");
    },
    lookup: (field, text) =>
      createHmac("sha256", Buffer.from(hkdfSync("sha256", lookupKey, "", field, 32)))
        .update(text.normalize("NFC"))
        .digest("base64url"),
    keyIdOf: (sealed) => partsOf(sealed)[0],
  };
}
