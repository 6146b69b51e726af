export interface DeviceRecord<T> {
  /** null when there is none, or none that can be read. */
  read: () => T | null;
  write: (value: T) => void;
  clear: () => void;
}

/**
 * Something that this device remembers across reloads.
 *
 * @param parse turns what was stored, perhaps by an older version, into the value; null when it cannot.
 */
export function deviceRecord<T>(
  key: string,
  parse: (stored: unknown) => T | null,
): DeviceRecord<T> {
  const name = `buzz-biz.${key}`;
  return {
    read: () => {
      try {
        return parse(JSON.parse(localStorage.getItem(name) ?? "null"));
      } catch {
        return null;
      }
    },
    write: (value) => localStorage.setItem(name, JSON.stringify(value)),
    clear: () => localStorage.removeItem(name),
  };
}

/** The value as an object whose members can be looked at; null when it is none. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null ? { ...value } : null;
}
