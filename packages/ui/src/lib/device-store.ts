/** Reads a preference kept on this device; null when absent or when storage is blocked. */
export function readDevice(key: string): string | null {
  try {
    return localStorage.getItem(`buzz.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a preference on this device; where storage is blocked it lasts until the page closes. */
export function writeDevice(key: string, value: string): void {
  try {
    localStorage.setItem(`buzz.${key}`, value);
  } catch {
    // Private browsing may refuse storage; the preference is a convenience, not data.
  }
}
