import { useSyncExternalStore } from "react";
import { deviceRecord, membersOf } from "./device-record";

/** How this device behaves at the counter. */
export interface CounterPreferences {
  sound: boolean;
  vibration: boolean;
  /** Whether a closed app stays signed in. */
  staySignedIn: boolean;
}

const usual: CounterPreferences = { sound: true, vibration: true, staySignedIn: true };

const record = deviceRecord<CounterPreferences>("counter", (stored) => {
  const { sound, vibration, staySignedIn } = membersOf(stored) ?? {};
  return {
    sound: sound !== false,
    vibration: vibration !== false,
    staySignedIn: staySignedIn !== false,
  };
});

const listeners = new Set<() => void>();
let current: CounterPreferences | undefined;

export function counterPreferences(): CounterPreferences {
  current ??= record.read() ?? usual;
  return current;
}

function change(part: Partial<CounterPreferences>) {
  current = { ...counterPreferences(), ...part };
  record.write(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences of this device and the way to change them; what is chosen counts at once. */
export const useCounterPreferences = () => ({
  ...useSyncExternalStore(subscribe, counterPreferences),
  change,
});
