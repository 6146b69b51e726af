import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readEnv } from "../src/env.js";
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

test("an empty variable is an absent one", () => {
  expect(readEnv({ ...right, REDIS_URL: "", PORT: "" })).toEqual(readEnv(right));
});

test("limits are those of the contract when nothing else is said", () => {
  const { DATABASE_URL, JWT_PRIVATE_KEY, SERVER_SECRET, APP_URL } = right;
  expect(readEnv({ DATABASE_URL, JWT_PRIVATE_KEY, SERVER_SECRET, APP_URL })).toMatchObject({
    RATE_LIMIT_AUTH: 10,
    RATE_LIMIT_ADMIN: 600,
    RATE_LIMIT_GENERAL: 100,
    RATE_LIMIT_APPS: 1500,
    RATE_LIMIT_APPS_ANONYMOUS: 300,
    RATE_LIMIT_QR: 20,
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
  for (const name of [...Object.keys(wrong), "JWT_PRIVATE_KEY", "SERVER_SECRET", "APP_URL"])
    expect(message).toContain(`${name}:`);
});

describe("secrets", () => {
  test.each([
    ["JWT_PRIVATE_KEY", ""],
    ["JWT_PRIVATE_KEY", "secret"],
    ["JWT_PRIVATE_KEY", pem("rsa").toString()],
    ["JWT_PRIVATE_KEY", pem("ed25519").toString()],
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
