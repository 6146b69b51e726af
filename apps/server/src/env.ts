import { z } from "zod";
import { type CaptchaEnv, captchaSchema } from "./captcha-env.js";
import { type ChannelsEnv, channelsSchema } from "./channels-env.js";
import { givenVariables } from "./given-variables.js";
import { dataKeys, lookupKey, previousKeys, signingKey } from "./keys-env.js";
import { type SocialEnv, socialSchema } from "./social-env.js";
import { type StorageEnv, storageSchemaFor } from "./storage-env.js";

const limit = z.coerce.number().int().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ""));

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  JWT_PRIVATE_KEY: signingKey,
  JWT_PREVIOUS_KEYS: previousKeys,
  SERVER_SECRET: z.string().min(32, "must have at least 32 characters"),
  DATA_KEYS: dataKeys,
  LOOKUP_KEY: lookupKey,
  APP_URL: url,
  BIZ_URL: url.optional(),
  ADMIN_URL: url.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Buzz <no-reply@localhost>"),
  MAIL_DIR: z.string().optional(),
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
  JOBS: z.enum(["on", "off"]).default("on"),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  METRICS_TOKEN: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  WEB_DIST: z.string().optional(),
  RATE_LIMIT_AUTH: limit.optional(),
  RATE_LIMIT_ADMIN: limit.optional(),
  RATE_LIMIT_GENERAL: limit.optional(),
  RATE_LIMIT_APPS: limit.optional(),
  RATE_LIMIT_APPS_ANONYMOUS: limit.optional(),
  RATE_LIMIT_QR: z.coerce.number().int().min(0).optional(),
  IP_AUTOBLOCK_PER_MINUTE: z.coerce.number().int().min(0).optional(),
  RATE_LIMIT_CODES: limit.default(10),
  RATE_LIMIT_UPLOADS: limit.default(50),
});

type Variables = z.output<typeof schema>;

export type Env = Variables & {
  storage: StorageEnv;
  social: SocialEnv;
  channels: ChannelsEnv;
  captcha: CaptchaEnv | undefined;
};

/**
 * Reads the environment.
 *
 * @throws one error that names every problem.
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = givenVariables(variables);
  const result = schema.safeParse(given);
  const storage = storageSchemaFor(given).safeParse(given);
  const social = socialSchema.safeParse(given);
  const channels = channelsSchema.safeParse(given);
  const captcha = captchaSchema.safeParse(given);
  const problems = [
    ...(result.success ? productionProblems(result.data) : linesOf(result.error)),
    ...(storage.success ? [] : linesOf(storage.error)),
    ...(social.success ? [] : linesOf(social.error)),
    ...(channels.success ? [] : linesOf(channels.error)),
    ...(captcha.success ? [] : linesOf(captcha.error)),
  ];
  if (result.success && storage.success && social.success && captcha.success && channels.success)
    if (problems.length === 0)
      return {
        ...result.data,
        storage: storage.data,
        social: social.data,
        channels: channels.data,
        captcha: captcha.data,
      };
  throw new Error(
    `The environment is not right:\n${problems.map((line) => `  ${line}`).join("\n")}`,
  );
}

const linesOf = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`);

/** Fewer different characters than this are a word or a pattern, not a random secret. */
const LEAST_VARIETY = 12;

function productionProblems(env: Variables): string[] {
  const secretIsWeak = new Set(env.SERVER_SECRET).size < LEAST_VARIETY;
  if (env.NODE_ENV !== "production" || !secretIsWeak) return [];
  return ["SERVER_SECRET: too few different characters to be random"];
}
