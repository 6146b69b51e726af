import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCipher } from "../../src/kernel/cipher.js";

const lookupKey = randomBytes(32);
const oldKey = { id: "k1", key: randomBytes(32) };
const newKey = { id: "k2", key: randomBytes(32) };
const before = createCipher([oldKey], lookupKey);
const after = createCipher([newKey, oldKey], lookupKey);

describe("a sealed value", () => {
  test("opens to what it was, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = before.seal("users.phone", text);
        expect(sealed).not.toContain(text.length > 5 ? text : "\u0000");
        expect(before.open("users.phone", sealed)).toBe(text);
      }),
    );
  });

  test("looks different every time", () => {
    expect(before.seal("users.phone", "010-1234-5678")).not.toBe(
      before.seal("users.phone", "010-1234-5678"),
    );
  });

  test("does not open in another field", () => {
    const sealed = before.seal("users.phone", "010-1234-5678");
    expect(() => before.open("users.email", sealed)).toThrow();
  });

  test("does not open when any of it was changed", () => {
    const sealed = before.seal("users.phone", "010-1234-5678");
    const [id, body = ""] = sealed.split(".");
    const bytes = Buffer.from(body, "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => before.open("users.phone", `${id}.${changed.toString("base64url")}`)).toThrow();
    }
  });

  test("still opens after a new key came, and new ones are sealed with that", () => {
    const sealed = before.seal("users.phone", "010-1234-5678");
    expect(after.open("users.phone", sealed)).toBe("010-1234-5678");
    expect(after.keyIdOf(sealed)).toBe("k1");
    expect(after.keyIdOf(after.seal("users.phone", "x"))).toBe("k2");
    expect(() => before.open("users.phone", after.seal("users.phone", "x"))).toThrow("no key k2");
  });
});

test("a look-up hash depends on the text, the field and the key, and on nothing else", () => {
  const hash = before.lookup("users.email", "a@example.org");
  expect(after.lookup("users.email", "a@example.org")).toBe(hash);
  expect(before.lookup("users.phone", "a@example.org")).not.toBe(hash);
  expect(before.lookup("users.email", "b@example.org")).not.toBe(hash);
  const other = createCipher([oldKey], randomBytes(32));
  expect(other.lookup("users.email", "a@example.org")).not.toBe(hash);
});
