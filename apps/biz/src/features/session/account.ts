import { deviceRecord } from "../../lib/device-record";

const record = deviceRecord("account", (stored) => (typeof stored === "string" ? stored : null));

/** Remembers who signed in here, so that what is kept for one account is never sent by another. */
export const keepAccount = (id: string): void => record.write(id);

/** The account that signed in last on this device. */
export const currentAccount = (): string | null => record.read();
