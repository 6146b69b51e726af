import { readFileSync } from "node:fs";

/** What platforms hand over as files rather than as text that every child process inherits. */
const secrets = [
  "DATABASE_URL",
  "REDIS_URL",
  "JWT_PRIVATE_KEY",
  "JWT_PREVIOUS_KEYS",
  "SERVER_SECRET",
  "DATA_KEYS",
  "LOOKUP_KEY",
  "S3_SECRET_ACCESS_KEY",
  "SMTP_URL",
  "GOOGLE_CLIENT_SECRET",
  "KAKAO_CLIENT_SECRET",
  "CAPTCHA_SECRET_KEY",
  "FCM_SERVICE_ACCOUNT",
  "SOLAPI_API_SECRET",
  "VAPID_PRIVATE_KEY",
  "METRICS_TOKEN",
] as const;

/**
 * The environment as it is meant: empty variables count as absent, and for a secret `NAME_FILE` names a file that holds
 * it. A secret that is given itself wins.
 *
 * @throws when a named file cannot be read.
 */
export function givenVariables(variables: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) if (value) given[name] = value;
  for (const name of secrets) {
    const file = given[`${name}_FILE`];
    if (file !== undefined && given[name] === undefined) given[name] = textOf(`${name}_FILE`, file);
  }
  return given;
}

function textOf(name: string, file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new Error(`The environment is not right:\n  ${name}: ${file} cannot be read`, { cause });
  }
}
