import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { developmentSecrets } from "../src/secrets.js";

test("development secrets are made once, are usable, and only their owner may read them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buzz-secrets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "state", "secrets.json");

  const { JWT_PRIVATE_KEY = "", SERVER_SECRET = "" } = await developmentSecrets(file);
  expect(createPrivateKey(JWT_PRIVATE_KEY).asymmetricKeyType).toBe("ed25519");
  expect(Buffer.from(SERVER_SECRET, "base64")).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await developmentSecrets(file)).toEqual({ JWT_PRIVATE_KEY, SERVER_SECRET });
});
