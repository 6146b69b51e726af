export interface NextSearch {
  /** The path inside the app to return to after signing in. */
  next?: string;
}

/** Keeps only paths of this app: a foreign address must not be reachable through our sign-in. */
export function nextSearch(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

export interface SignInSearch extends NextSearch {
  /** Why a sign-in at a provider did not succeed: a code of the API. */
  refused?: string;
}

export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const { refused } = search;
  return { ...nextSearch(search), ...(typeof refused === "string" ? { refused } : {}) };
}
