import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { builtFiles, createScanner, sources } from "../src/secrets.js";

const scanner = await createScanner();

test("no secret is in the repository", { timeout: 120_000 }, async () => {
  const filePathList = await sources();
  expect(filePathList.length).toBeGreaterThan(500);
  expect(await scanner.executeOnFiles({ filePathList })).toMatchObject({ ok: true, output: "" });
});

test.each(["app", "biz", "admin"])("no secret is in what browsers load of %s", async (app) => {
  const filePathList = await builtFiles(app);
  expect(filePathList).not.toEqual([]);
  expect(await scanner.executeOnFiles({ filePathList })).toMatchObject({ ok: true, output: "" });
});

const asPem = { type: "pkcs8", format: "pem" } as const;

test.each([
  ["our own kind of key", generateKeyPairSync("ed25519").privateKey.export(asPem)],
  ["another key", generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(asPem)],
  ["a token", ["ghp", "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"].join("_")],
  ["a password in an address", `postgres://buzz:${"hunter2hunter2"}@db.example.com:5432/buzz`],
])("%s would be found", async (_, content) => {
  const { ok, output } = await scanner.executeOnContent({
    content: String(content),
    filePath: "notes.txt",
  });
  expect(ok).toBe(false);
  expect(output).toContain("notes.txt");
});
