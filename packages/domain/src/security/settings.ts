import { ipBlacklist } from "@buzz/db/schema";
import { desc } from "drizzle-orm";
import type { z } from "zod";
import type { AdminContext } from "../kernel/context.js";
import { blockColumns, inForce } from "./blocks.js";
import type { securityOutput } from "./schemas.js";

const WINDOW_MS = 900_000;
const MAX_BLOCKS = 1_000;

/** The limits that hold, and the addresses blocked now, newest first and at most 1,000. */
export async function securitySettings(
  ctx: AdminContext,
): Promise<z.output<typeof securityOutput>> {
  const [settings, blocks] = await Promise.all([
    ctx.settings(),
    ctx.db
      .select(blockColumns)
      .from(ipBlacklist)
      .where(inForce(ctx.clock()))
      .orderBy(desc(ipBlacklist.createdAt))
      .limit(MAX_BLOCKS),
  ]);
  return {
    rateLimit: {
      windowMs: WINDOW_MS,
      auth: settings.rate_limit_auth,
      admin: settings.rate_limit_admin,
      general: settings.rate_limit_general,
      apps: settings.rate_limit_apps,
      appsAnonymous: settings.rate_limit_apps_anonymous,
      qr: settings.rate_limit_qr,
    },
    loginAttempt: {
      maxAttempts: settings.login_max_attempts,
      lockoutMinutes: settings.login_lockout_minutes,
    },
    ipBlacklist: blocks,
  };
}
