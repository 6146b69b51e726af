import { z } from "zod";
import { pageOf } from "../kernel/paging.js";
import { instant, uuid, won } from "../kernel/schemas.js";

/** Named one by one: a second operator confirms what the first one saw. */
export const createInput = z.object({ settlementIds: z.array(uuid).min(1).max(10_000) });

/** What a file is written in; the setting `bank_file_euc_kr` says which. */
export const encoding = z.enum(["utf-8", "euc-kr"]);

export const bankFile = z.object({
  id: uuid,
  fileNo: z.string(),
  status: z.enum(["sent", "answered"]),
  count: z.int(),
  totalAmount: won,
  encoding,
  sha256: z.string(),
  createdAt: instant,
  /** Lines that the bank has not answered for, or does not know about. */
  open: z.object({ count: z.int(), amount: won }),
});

/** `leftOut`: those without an account that a bank could be told; they stay approved. */
export const createOutput = bankFile.extend({ leftOut: z.array(z.string()) });

export const listOutput = pageOf(bankFile);

export const downloadOutput = z.object({
  name: z.string(),
  contentType: z.string(),
  /** The file in Base64; its bytes are the same every time. */
  content: z.string(),
  sha256: z.string(),
});

/** Of a file of the bank, in Base64: 100,000 lines fit. */
export const importInput = z.object({ id: uuid, content: z.base64().min(1).max(9_500_000) });

const sum = z.object({ count: z.int(), amount: won });

export const importOutput = z.object({
  fileNo: z.string(),
  sha256: z.string(),
  /** True when it settled nothing: all that it says was applied before, or nobody knows it yet. */
  repeated: z.boolean(),
  lines: z.int(),
  paid: sum,
  returned: sum,
  /** `amount` is what came back. */
  partiallyReturned: sum,
  unknown: sum,
  /** Lines of the file that this result says nothing about. */
  missing: z.int(),
});
