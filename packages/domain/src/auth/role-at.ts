import type { AdminRole } from "../kernel/context.js";

/** The sub-role that an assignment grants at an instant; an expired one grants none. */
export const roleAt = (
  now: Date,
  role: AdminRole | null,
  expiresAt: Date | null,
): AdminRole | null => (expiresAt === null || expiresAt > now ? role : null);
