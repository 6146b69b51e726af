import type { Db } from "@buzz/db";
import { LRUCache } from "lru-cache";
import { canonicalAddress } from "./address.js";
import { isBlocked } from "./blocks.js";

/** How long an answer may be remembered; a block acts everywhere within it. */
const FRESH_MS = 900;

/** Whether an address is blocked; looked up at most once per address and 0.9 s. */
export type BlockReader = (ip: string) => Promise<boolean>;

/** While the database cannot say, nobody is blocked: what comes next tells that it is away. */
export function createBlockReader({ db, clock }: { db: Db; clock: () => Date }): BlockReader {
  const known = new LRUCache<string, boolean>({
    max: 50_000,
    ttl: FRESH_MS,
    fetchMethod: (address) => isBlocked(db, address, clock()).catch(() => false),
  });
  return async (ip) => {
    const address = canonicalAddress(ip);
    return address !== undefined && (await known.fetch(address)) === true;
  };
}
