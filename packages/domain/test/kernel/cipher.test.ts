import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { Sealed } from "@buzz/db/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCipher } from "../../src/kernel/cipher.js";

const lookupKey = randomBytes(32);
const oldKey = { id: "k1", key: randomBytes(32) };
const newKey = { id: "k2", key: randomBytes(32) };
const before = createCipher([oldKey], lookupKey);
const after = createCipher([newKey, oldKey], lookupKey);

const PHONE = "user_profiles.phone";
const ROW = "01900000-0000-7000-8000-000000000101";
const sealPhone = (text = "010-1234-5678") => before.seal(PHONE, ROW, text);

describe("a sealed value", () => {
  test("opens to what it was, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = sealPhone(text);
        expect(sealed.text).not.toContain(text.length > 5 ? text : "\u0000");
        expect(before.open(sealed, ROW)).toBe(text);
      }),
    );
  });

  test("looks different every time", () => {
    expect(sealPhone().text).not.toBe(sealPhone().text);
  });

  test("does not open in another column, nor in another row", () => {
    const sealed = sealPhone();
    expect(() => before.open(new Sealed("users.email", sealed.text), ROW)).toThrow();
    expect(() => before.open(sealed, "01900000-0000-7000-8000-000000000102")).toThrow();
  });

  test("does not open when any of it was changed", () => {
    const [id, body = ""] = sealPhone().text.split(":");
    const bytes = Buffer.from(body, "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const text = `${id}:${changed.toString("base64url")}`;
      expect(() => before.open(new Sealed(PHONE, text), ROW)).toThrow();
    }
  });

  test("does not open with a part of its tag", () => {
    const [id, body = ""] = sealPhone("").text.split(":");
    const short = Buffer.from(body, "base64url").subarray(0, 16).toString("base64url");
    expect(() => before.open(new Sealed(PHONE, `${id}:${short}`), ROW)).toThrow();
  });

  test("still opens after a new key came, and new ones are sealed with that", () => {
    const sealed = sealPhone();
    expect(after.open(sealed, ROW)).toBe("010-1234-5678");
    expect(after.keyIdOf(sealed)).toBe("k1");
    const anew = after.seal(PHONE, ROW, "x");
    expect(after.keyIdOf(anew)).toBe("k2");
    expect(() => before.open(anew, ROW)).toThrow("no key k2");
  });

  test("says nothing where it is printed or sent by mistake", () => {
    const sealed = sealPhone();
    expect(inspect(sealed)).not.toContain(sealed.text);
    expect(JSON.stringify(sealed)).not.toContain(sealed.text);
  });
});

test("a row is opened as a whole, and what is not sealed stays as it is", () => {
  const at = new Date();
  const row = { id: ROW, phone: sealPhone(), other: null, at, list: ["a"] };
  expect(before.openAll(row, ROW)).toEqual({ ...row, phone: "010-1234-5678" });
  expect(before.open(before.seal(PHONE, ROW, null), ROW)).toBeNull();
});

test("a look-up hash depends on the value, the column and the key, and on nothing else", () => {
  const hash = before.lookup("users.email", "a@example.org").text;
  expect(after.lookup("users.email", "a@example.org").text).toBe(hash);
  expect(before.lookup("business_applications.email", "a@example.org").text).not.toBe(hash);
  expect(before.lookup("users.email", "b@example.org").text).not.toBe(hash);
  const other = createCipher([oldKey], randomBytes(32));
  expect(other.lookup("users.email", "a@example.org").text).not.toBe(hash);
});

test.each([
  ["users.email", "A@Example.org", "a@example.org"],
  [PHONE, "01012345678", "010-1234-5678"],
  ["businesses.registration_number", "617 10 67890", "617-10-67890"],
] as const)("spellings of one value are found by one hash: %s %s", (field, one, other) => {
  expect(before.lookup(field, one).text).toBe(before.lookup(field, other).text);
});
