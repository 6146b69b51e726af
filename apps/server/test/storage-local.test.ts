import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLocalStorage } from "../src/adapters/local-storage.js";
import { storageSuite } from "./suites/storage.js";

const newFolder = () => mkdtemp(join(tmpdir(), "buzz-storage-"));

describe("a folder", () => {
  storageSuite("local", async () => {
    const folder = await newFolder();
    const destroy = () => rm(folder, { recursive: true, force: true });
    return { storage: await createLocalStorage(folder), destroy, close: destroy };
  });

  test("never gives or takes a file outside of itself", async () => {
    const parent = await newFolder();
    const storage = await createLocalStorage(join(parent, "uploads"));
    const outside = [
      "../secret",
      "images/../../secret",
      "/etc/passwd",
      "images",
      "images/",
      "images/..",
      "secret.webp",
      "imagesx/a.webp",
      "images/../secret.webp",
    ];
    for (const name of outside) {
      await expect(storage.put(name, Buffer.from("x"), "image/webp")).rejects.toThrow();
      await expect(storage.get(name)).rejects.toThrow();
      await expect(storage.remove(name)).rejects.toThrow();
    }
    expect(await readdir(parent)).toEqual(["uploads"]);
    await rm(parent, { recursive: true });
  });

  test("is readable by its owner alone, and holds nothing unfinished", async () => {
    const folder = await newFolder();
    const storage = await createLocalStorage(folder);
    await storage.put("documents/a.pdf", Buffer.from("x"), "application/pdf");
    const { mode } = await stat(join(folder, "documents", "a.pdf"));
    expect(mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual(["documents", "images"]);
    await rm(folder, { recursive: true });
  });
});
