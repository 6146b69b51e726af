import { randomBytes } from "node:crypto";
import type { Storage } from "@buzz/domain";
import { afterAll, beforeAll, expect, test } from "vitest";

type Kept = {
  storage: Storage;
  /** Takes away what the storage keeps files in. */
  destroy(): Promise<void>;
  close(): Promise<void>;
};

const newName = (extension = "webp") =>
  `images/${randomBytes(24).toString("base64url")}.${extension}`;

/** What every storage must do, wherever it keeps the bytes. */
export function storageSuite(provider: Storage["provider"], start: () => Promise<Kept>): void {
  let kept: Kept;
  let storage: Storage;
  beforeAll(async () => {
    kept = await start();
    storage = kept.storage;
  });
  afterAll(() => kept.close());

  test("says what it is, and that it works", async () => {
    expect(storage.provider).toBe(provider);
    await expect(storage.check()).resolves.toBeUndefined();
  });

  test("gives back the very bytes", async () => {
    for (const size of [0, 1, 5 * 1024 * 1024]) {
      const [name, bytes] = [newName(), randomBytes(size)];
      await storage.put(name, bytes, "image/webp");
      const found = await storage.get(name);
      expect(found && Buffer.compare(found, bytes)).toBe(0);
    }
  });

  test("keeps files apart", async () => {
    const names = ["images/a.webp", "documents/a.pdf", "images/A-300.webp", "images/-_b.webp"];
    for (const name of names) await storage.put(name, Buffer.from(name), "image/webp");
    for (const name of names)
      expect(Buffer.from((await storage.get(name)) ?? []).toString()).toBe(name);
  });

  test("replaces a file whole: who reads meanwhile sees the one or the other", async () => {
    const name = newName();
    const versions = [Buffer.alloc(300_000, "a"), Buffer.alloc(300_000, "b")];
    await storage.put(name, Buffer.alloc(300_000, "a"), "image/webp");
    const seen = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const bytes = versions[index % 2] ?? Buffer.alloc(0);
        await storage.put(name, bytes, "image/webp");
        return storage.get(name);
      }),
    );
    for (const bytes of seen)
      expect(versions.some((version) => bytes && version.equals(bytes))).toBe(true);
  });

  test("has no file that was never stored, or that was removed, however often", async () => {
    const name = newName();
    expect(await storage.get(name)).toBeUndefined();
    await storage.put(name, Buffer.from("x"), "image/webp");
    await storage.remove(name);
    await storage.remove(name);
    expect(await storage.get(name)).toBeUndefined();
  });

  test("fails when it cannot keep files, and says so", async () => {
    await kept.destroy();
    await expect(storage.check()).rejects.toThrow();
    await expect(storage.put(newName(), Buffer.from("x"), "image/webp")).rejects.toThrow();
  });
}
