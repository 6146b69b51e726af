import { createPrivateKey } from "node:crypto";
import { z } from "zod";

const limit = (initial: number) => z.coerce.number().int().min(1).default(initial);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ""));

const ed25519Key = z
  .string()
  .min(1)
  .refine(isEd25519, "must be an Ed25519 private key as PKCS#8 PEM");

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  JWT_PRIVATE_KEY: ed25519Key,
  SERVER_SECRET: z.string().min(32, "must have at least 32 characters"),
  APP_URL: url,
  CORS_ORIGIN: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  TRUST_PROXY: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((address) => address.trim())
        .filter(Boolean),
    ),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  WEB_DIST: z.string().optional(),
  RATE_LIMIT_AUTH: limit(10),
  RATE_LIMIT_ADMIN: limit(600),
  RATE_LIMIT_GENERAL: limit(100),
  RATE_LIMIT_APPS: limit(1500),
  RATE_LIMIT_APPS_ANONYMOUS: limit(300),
  RATE_LIMIT_QR: z.coerce.number().int().min(0).default(20),
});

export type Env = z.output<typeof schema>;

/**
 * Reads the environment; empty variables count as absent.
 *
 * @throws one error that names every problem.
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  const problems = result.success
    ? productionProblems(result.data)
    : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (result.success && problems.length === 0) return result.data;
  throw new Error(
    `The environment is not right:\n${problems.map((line) => `  ${line}`).join("\n")}`,
  );
}

/** Fewer different characters than this are a word or a pattern, not a random secret. */
const LEAST_VARIETY = 12;

function productionProblems(env: Env): string[] {
  const secretIsWeak = new Set(env.SERVER_SECRET).size < LEAST_VARIETY;
  if (env.NODE_ENV !== "production" || !secretIsWeak) return [];
  return ["SERVER_SECRET: too few different characters to be random"];
}

function isEd25519(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}
