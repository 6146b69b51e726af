import type { Env } from "../env.js";

/** Tells the pages of our apps from those of others. */
export function ourOrigins(env: Env): (origin: string) => boolean {
  const { APP_URL, BIZ_URL = APP_URL, ADMIN_URL = APP_URL, CORS_ORIGIN } = env;
  const pages = [APP_URL, BIZ_URL, ADMIN_URL].map((url) => new URL(url).origin);
  const ours = new Set([...pages, ...CORS_ORIGIN].flatMap(withLoopbackNames));
  return (origin) => ours.has(origin);
}

/** People who try Buzz on their own machine may call it by name or by number. */
const withLoopbackNames = (origin: string): string[] =>
  isLocal(origin)
    ? ["localhost", "127.0.0.1"].map((host) => origin.replace(/localhost|127\.0\.0\.1/, host))
    : [origin];

/** A page of this very machine, where browsers keep cookies that are not secure. */
export const isLocal = (origin: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
