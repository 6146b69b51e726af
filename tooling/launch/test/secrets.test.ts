import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { developmentSecrets } from "../src/secrets.js";

test("development secrets are made once, are usable, and only their owner may read them", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buzz-secrets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "state", "secrets.json");

  const secrets = await developmentSecrets(file);
  const { JWT_PRIVATE_KEY = "", SERVER_SECRET = "", LOOKUP_KEY = "" } = secrets;
  expect(createPrivateKey(JWT_PRIVATE_KEY).asymmetricKeyType).toBe("ed25519");
  for (const key of [SERVER_SECRET, LOOKUP_KEY])
    expect(Buffer.from(key, "base64")).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await developmentSecrets(file)).toEqual(secrets);

  await writeFile(file, JSON.stringify({ JWT_PRIVATE_KEY, SERVER_SECRET }));
  expect(await developmentSecrets(file)).toEqual({
    ...secrets,
    DATA_KEYS: expect.stringMatching(/^k1:/),
    LOOKUP_KEY: expect.not.stringMatching(LOOKUP_KEY),
    VAPID_PRIVATE_KEY: expect.stringMatching(/^[\w-]{43}$/),
  });
});
