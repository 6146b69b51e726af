import type { Db } from "@buzz/db";
import { systemSettings } from "@buzz/db/schema";
import { type Settings, settingsSchema } from "./settings-schema.js";

/** What is stored, by key; not yet checked. */
export type Stored = Readonly<Record<string, unknown>>;

export type SettingsReader = {
  (): Promise<Settings>;
  /** Makes this process read again at once. */
  invalidate(): void;
  /** The settings that stored values make: they win over the environment over the defaults. */
  over(stored: Stored): Settings;
};

/** A changed setting acts on every instance within this time. */
const FRESH_MS = 900;

/** Reads the settings, at most once per `FRESH_MS`; callers in between share one query. */
export function createSettingsReader(
  db: Db,
  now: () => number,
  overrides: Partial<Settings> = {},
): SettingsReader {
  let readAt = Number.NEGATIVE_INFINITY;
  let current: Promise<Settings> | undefined;
  const over = (stored: Stored) => settingsSchema.parse({ ...overrides, ...stored });
  const read = () => {
    if (current !== undefined && now() - readAt < FRESH_MS) return current;
    readAt = now();
    const reading = readStored(db).then(over);
    reading.catch(() => {
      if (current === reading) current = undefined;
    });
    current = reading;
    return reading;
  };
  const invalidate = () => {
    current = undefined;
  };
  return Object.assign(read, { invalidate, over });
}

export async function readStored(db: Db): Promise<Stored> {
  const rows = await db
    .select({ key: systemSettings.key, value: systemSettings.value })
    .from(systemSettings);
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
}
