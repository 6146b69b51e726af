import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Env, readEnv } from "../../src/env.js";

/** The pair that signs and verifies this file's tokens; every server of a test file shares it. */
export const signingKeys: { privateKey: KeyObject; publicKey: KeyObject } =
  generateKeyPairSync("ed25519");

const GENEROUS = "1000000";

/** A right environment, whose limits nobody reaches by accident. */
export const variables = {
  NODE_ENV: "test",
  LOG_LEVEL: "silent",
  DATABASE_POOL: "10",
  JWT_PRIVATE_KEY: signingKeys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  SERVER_SECRET: randomBytes(32).toString("base64"),
  DATA_KEYS: `test:${randomBytes(32).toString("base64")}`,
  LOOKUP_KEY: randomBytes(32).toString("base64"),
  VAPID_PRIVATE_KEY: randomBytes(32).toString("base64url"),
  STORAGE_DIR: join(tmpdir(), "buzz-test-uploads"),
  APP_URL: "https://buzz.example.org",
  CORS_ORIGIN: "https://buzz.example.org,https://biz.example.org",
  RATE_LIMIT_AUTH: GENEROUS,
  RATE_LIMIT_ADMIN: GENEROUS,
  RATE_LIMIT_GENERAL: GENEROUS,
  RATE_LIMIT_APPS: GENEROUS,
  RATE_LIMIT_APPS_ANONYMOUS: GENEROUS,
  RATE_LIMIT_UPLOADS: GENEROUS,
  RATE_LIMIT_QR: GENEROUS,
  RATE_LIMIT_CODES: GENEROUS,
  IP_AUTOBLOCK_PER_MINUTE: "0",
} satisfies NodeJS.ProcessEnv;

export const environment = (databaseUrl: string, others: NodeJS.ProcessEnv): Env =>
  readEnv({ ...variables, ...others, DATABASE_URL: databaseUrl });
