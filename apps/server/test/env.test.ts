import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { settingsSchema } from "@buzz/domain";
import { describe, expect, onTestFinished, test } from "vitest";
import { readEnv } from "../src/env.js";
import { overridesOf } from "../src/setting-overrides.js";
import { variables } from "./support/environment.js";

const right = { ...variables, DATABASE_URL: "postgres://buzz@localhost/buzz" };
const production = { ...right, NODE_ENV: "production" };
const pem = (type: "rsa" | "ed25519") =>
  type === "rsa"
    ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
        type: "pkcs8",
        format: "pem",
      })
    : generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" });

const problemsOf = (given: NodeJS.ProcessEnv): string => {
  try {
    readEnv(given);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test("a right environment is read, with lists as lists and numbers as numbers", () => {
  expect(readEnv({ ...production, PORT: "8080", TRUST_PROXY: "10.0.0.1, 10.0.0.2" })).toMatchObject(
    {
      PORT: 8080,
      TRUST_PROXY: ["10.0.0.1", "10.0.0.2"],
      CORS_ORIGIN: ["https://buzz.example.org", "https://biz.example.org"],
    },
  );
});

test("a secret may lie in a file, as platforms mount them; one that is given itself wins", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buzz-secrets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const SERVER_SECRET_FILE = join(folder, "server-secret");
  await writeFile(SERVER_SECRET_FILE, `${right.SERVER_SECRET}\n`);
  const { SERVER_SECRET, ...others } = right;

  expect(readEnv({ ...others, SERVER_SECRET_FILE })).toEqual(readEnv(right));
  expect(readEnv({ ...right, SERVER_SECRET_FILE: "/nowhere" })).toEqual(readEnv(right));
  expect(problemsOf({ ...others, SERVER_SECRET_FILE: "/nowhere" })).toContain(
    "SERVER_SECRET_FILE: /nowhere cannot be read",
  );
});

test("an empty variable is an absent one", () => {
  expect(readEnv({ ...right, REDIS_URL: "", PORT: "" })).toEqual(readEnv(right));
});

test("limits are those of the contract when nothing else is said", () => {
  const limits = Object.keys(variables).filter((name) => name.startsWith("RATE_LIMIT_"));
  const least = { ...right, ...Object.fromEntries(limits.map((name) => [name, ""])) };
  const env = readEnv({ ...least, IP_AUTOBLOCK_PER_MINUTE: "" });
  expect(env.RATE_LIMIT_UPLOADS).toBe(50);
  expect(settingsSchema.parse(overridesOf(env))).toMatchObject({
    rate_limit_auth: 10,
    rate_limit_admin: 600,
    rate_limit_general: 100,
    rate_limit_apps: 1500,
    rate_limit_apps_anonymous: 300,
    rate_limit_qr: 20,
    ip_autoblock_per_minute: 100,
  });
});

test("every problem is named at once", () => {
  const wrong = {
    PORT: "70000",
    DATABASE_URL: "mysql://x",
    REDIS_URL: "http://x",
    NODE_ENV: "staging",
    LOG_LEVEL: "loud",
    RATE_LIMIT_AUTH: "-1",
  };
  const message = problemsOf(wrong);
  for (const name of [
    ...Object.keys(wrong),
    "JWT_PRIVATE_KEY",
    "SERVER_SECRET",
    "DATA_KEYS",
    "LOOKUP_KEY",
    "APP_URL",
    "STORAGE_DIR",
  ])
    expect(message).toContain(`${name}:`);
});

describe("storage", () => {
  const { STORAGE_DIR: folder, ...others } = right;
  const bucket = {
    S3_ENDPOINT: "https://s3.example.org/",
    S3_BUCKET: "buzz",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
  };

  test("is a folder, or a bucket when one is named", () => {
    expect(readEnv(right).storage).toEqual({ provider: "local", folder });
    expect(readEnv({ ...right, ...bucket }).storage).toEqual({
      provider: "s3",
      endpoint: "https://s3.example.org",
      bucket: "buzz",
      region: "us-east-1",
      accessKeyId: "key",
      secretAccessKey: "secret",
    });
  });

  test("must be named, and a bucket wholly", () => {
    expect(problemsOf(others)).toContain("STORAGE_DIR:");
    for (const name of Object.keys(bucket))
      expect(problemsOf({ ...right, ...bucket, [name]: "" })).toContain(`${name}:`);
  });
});

describe("secrets", () => {
  test.each([
    ["JWT_PRIVATE_KEY", ""],
    ["JWT_PREVIOUS_KEYS", "secret"],
    ["JWT_PREVIOUS_KEYS", `${pem("ed25519")} and more`],
    ["JWT_PREVIOUS_KEYS", `${pem("ed25519")}${pem("rsa")}`],
    ["JWT_PRIVATE_KEY", "secret"],
    ["JWT_PRIVATE_KEY", pem("rsa").toString()],
    ["JWT_PRIVATE_KEY", pem("ed25519").toString()],
    ["DATA_KEYS", ""],
    ["DATA_KEYS", `k1:${Buffer.alloc(16).toString("base64")}`],
    ["DATA_KEYS", Buffer.alloc(32).toString("base64")],
    [
      "DATA_KEYS",
      Array(2)
        .fill(`k1:${Buffer.alloc(32).toString("base64")}`)
        .join(),
    ],
    ["VAPID_PRIVATE_KEY", "short"],
    ["LOOKUP_KEY", ""],
    ["LOOKUP_KEY", "short"],
    ["SERVER_SECRET", ""],
    ["SERVER_SECRET", "short"],
    ["SERVER_SECRET", "x".repeat(64)],
    ["SERVER_SECRET", "abc-".repeat(16)],
  ])("production refuses a missing or weak %s: %#", (name, value) => {
    const message = problemsOf({ ...production, [name]: value });
    expect(message).toContain(`${name}:`);
    if (value !== "") expect(message).not.toContain(value);
  });
});
