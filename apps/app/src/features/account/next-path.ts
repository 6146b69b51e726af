export interface NextSearch {
  /** The path inside the app to return to after signing in. */
  next?: string;
}

/** Keeps only paths of this app: a foreign address must not be reachable through our sign-in. */
export function nextSearch(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}
