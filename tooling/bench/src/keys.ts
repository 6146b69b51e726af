import { createCipher, type DataKey } from "@buzz/domain";

/** The keys of a bench's data: every process of a run has the same ones. */
export const dataKey: DataKey = { id: "bench", key: Buffer.alloc(32, "data") };
export const lookupKey = Buffer.alloc(32, "lookup");
export const cipher = createCipher([dataKey], lookupKey);
