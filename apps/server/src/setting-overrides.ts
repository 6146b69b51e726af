import type { Settings } from "@buzz/domain";
import type { Env } from "./env.js";

/** Settings that the environment gives; what operators store wins over them. */
export const overridesOf = (env: Env): Partial<Settings> =>
  given({
    rate_limit_auth: env.RATE_LIMIT_AUTH,
    rate_limit_admin: env.RATE_LIMIT_ADMIN,
    rate_limit_general: env.RATE_LIMIT_GENERAL,
    rate_limit_apps: env.RATE_LIMIT_APPS,
    rate_limit_apps_anonymous: env.RATE_LIMIT_APPS_ANONYMOUS,
    rate_limit_qr: env.RATE_LIMIT_QR,
    ip_autoblock_per_minute: env.IP_AUTOBLOCK_PER_MINUTE,
  });

const given = (settings: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
