import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Secrets of this clone, for development only: an Ed25519 private key (PKCS8, PEM) that signs tokens, a secret and
 * the keys of personal data (32 random bytes, base64), and one on P-256 (base64url) that signs pushes to browsers. Made
 * once, so that sessions and data survive a restart, and readable by their owner alone; what a newer version needs
 * besides is added. Another that starts at the same time never reads half a file.
 */
export async function developmentSecrets(file: string): Promise<Record<string, string>> {
  await mkdir(dirname(file), { recursive: true });
  const kept = await read(file);
  const made = generate();
  const secrets = { ...made, ...kept };
  if (Object.keys(made).every((name) => name in kept)) return secrets;
  const whole = `${file}.${process.pid}`;
  await writeFile(whole, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(whole, file);
  return secrets;
}

async function read(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (isMissing(error)) return {};
    throw error;
  }
}

function generate() {
  const { privateKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const key = () => randomBytes(32).toString("base64");
  return {
    JWT_PRIVATE_KEY: privateKey,
    SERVER_SECRET: key(),
    DATA_KEYS: `k1:${key()}`,
    LOOKUP_KEY: key(),
    VAPID_PRIVATE_KEY: randomBytes(32).toString("base64url"),
  };
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
