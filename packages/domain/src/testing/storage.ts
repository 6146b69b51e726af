import type { Storage } from "../kernel/storage.js";

/** A storage in memory, which a test can look into and break. */
export type TestStorage = Storage & {
  /** The names of everything stored. */
  names(): string[];
  /** From now on every call fails, or none does. */
  setBroken(broken: boolean): void;
};

export function createTestStorage(): TestStorage {
  const files = new Map<string, Uint8Array>();
  let broken = false;
  const refuseBroken = async () => {
    if (broken) throw new Error("the storage is broken");
  };
  return {
    provider: "local",
    put: async (name, bytes) => {
      await refuseBroken();
      files.set(name, bytes);
    },
    get: async (name) => {
      await refuseBroken();
      return files.get(name);
    },
    remove: async (name) => {
      await refuseBroken();
      files.delete(name);
    },
    check: refuseBroken,
    names: () => [...files.keys()],
    setBroken: (value) => {
      broken = value;
    },
  };
}
