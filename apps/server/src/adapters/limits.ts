import type { Settings, SettingsReader } from "@buzz/domain";
import type { Env } from "../env.js";

const MINUTE = 60;
const FIVE_MINUTES = 5 * MINUTE;
const QUARTER_HOUR = 15 * MINUTE;
const HOUR = 60 * MINUTE;

/** How long each bucket counts, s. */
export const windows = {
  auth: QUARTER_HOUR,
  admin: QUARTER_HOUR,
  general: QUARTER_HOUR,
  apps: QUARTER_HOUR,
  appsAnonymous: QUARTER_HOUR,
  qr: FIVE_MINUTES,
  codes: QUARTER_HOUR,
  upload: HOUR,
} as const;

export type Bucket = keyof typeof windows;

type Limits = Record<Bucket, number>;

/** Reads the limits that hold now; while the database cannot say, the last ones hold. */
export function limitsReader(settings: SettingsReader, env: Env): () => Promise<Limits> {
  const limitsOf = (now: Settings): Limits => ({
    auth: now.rate_limit_auth,
    admin: now.rate_limit_admin,
    general: now.rate_limit_general,
    apps: now.rate_limit_apps,
    appsAnonymous: now.rate_limit_apps_anonymous,
    qr: now.rate_limit_qr,
    codes: env.RATE_LIMIT_CODES,
    upload: env.RATE_LIMIT_UPLOADS,
  });
  let last = settings.over({});
  return async () => {
    last = await settings().catch(() => last);
    return limitsOf(last);
  };
}
