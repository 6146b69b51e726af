import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Secrets of this clone, for development only: an Ed25519 private key (PKCS8, PEM) that signs tokens and 32
 * random bytes (base64). Made once, so that sessions survive a restart, and readable by their owner alone.
 */
export async function developmentSecrets(file: string): Promise<Record<string, string>> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  return JSON.parse(await readFile(file, "utf8"));
}

function generate() {
  const { privateKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return { JWT_PRIVATE_KEY: privateKey, SERVER_SECRET: randomBytes(32).toString("base64") };
}

const isAlreadyThere = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "EEXIST";
