import { deviceRecord, membersOf } from "../../lib/device-record";
import { currentAccount } from "../session/account";

/** A use that was confirmed and whose outcome has not been shown yet. */
export interface PendingUse {
  /** The idempotency key: made once when confirmed, so that sending again cannot use anything twice. */
  key: string;
  kind: "coupon" | "mileage";
  code: string;
  /** The purchase total in won, or the points to take. */
  amount: number;
  /** Masked, as the server showed it. */
  customer: string;
  /** Whose shop confirmed it: only this account may send it. */
  account: string;
  /** When, in milliseconds. */
  at: number;
}

const record = deviceRecord<PendingUse>("pending-use", (stored) => {
  const use = membersOf(stored);
  if (!use) return null;
  const { key, kind, code, amount, customer, account, at } = use;
  const right =
    typeof key === "string" &&
    (kind === "coupon" || kind === "mileage") &&
    typeof code === "string" &&
    typeof amount === "number" &&
    typeof customer === "string" &&
    typeof account === "string" &&
    typeof at === "number";
  return right ? { key, kind, code, amount, customer, account, at } : null;
});

/** The server remembers a key for 24 hours. Older than that, the list of transactions is what tells. */
const keptMilliseconds = 23 * 60 * 60 * 1000;

/** Kept on the device, so that neither a reload nor a dead battery loses it. */
export const pendingUse = {
  read: (): PendingUse | null => {
    const use = record.read();
    const ours = use && use.account === currentAccount() && Date.now() - use.at < keptMilliseconds;
    return ours ? use : null;
  },
  begin: (use: Omit<PendingUse, "key" | "account" | "at">): PendingUse => {
    const begun = {
      ...use,
      key: crypto.randomUUID(),
      account: currentAccount() ?? "",
      at: Date.now(),
    };
    record.write(begun);
    return begun;
  },
  clear: record.clear,
};
