import type { RouterOutputs } from "@buzz/api";

export type Tokens = RouterOutputs["auth"]["refresh"]["tokens"];

type Stored = Tokens & { expiresAt: number };

export type SessionStore = {
  current(): Stored | null;
  /** Keeps the tokens of a sign-in or refresh; null signs out on this device. */
  save(tokens: Tokens | null): void;
  /** Calls back when somebody signs in or out here, or in another tab. Returns how to stop. */
  subscribe(listener: () => void): () => void;
};

/** Keeps one app's sign-in on the device, shared by its tabs. */
export function createSessionStore(
  key: string,
  storage: Storage,
  events: EventTarget,
): SessionStore {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let cachedText: string | null = null;
  let cached: Stored | null = null;

  events.addEventListener("storage", (event) => {
    if (event instanceof StorageEvent && (event.key === key || event.key === null)) tell();
  });

  return {
    current: () => {
      const text = storage.getItem(key);
      if (text !== cachedText) {
        cachedText = text;
        cached = text === null ? null : read(text);
      }
      return cached;
    },
    save: (tokens) => {
      if (tokens === null) storage.removeItem(key);
      else {
        const expiresAt = Date.now() + tokens.expiresIn * 1000;
        storage.setItem(key, JSON.stringify({ ...tokens, expiresAt }));
      }
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is not a session of ours counts as signed out. */
function read(text: string): Stored | null {
  try {
    const value: unknown = JSON.parse(text);
    return isStored(value) ? value : null;
  } catch {
    return null;
  }
}

const isStored = (value: unknown): value is Stored =>
  typeof value === "object" &&
  value !== null &&
  "accessToken" in value &&
  typeof value.accessToken === "string" &&
  "refreshToken" in value &&
  typeof value.refreshToken === "string" &&
  "expiresAt" in value &&
  typeof value.expiresAt === "number";
