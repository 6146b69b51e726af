import { z } from "zod";
import { pageInput, pageOf } from "../kernel/paging.js";
import { instant, reason, uuid, won } from "../kernel/schemas.js";

/** The most that one order to the bank holds. */
export const MOST_LINES = 10_000;

/** Named one by one: a second operator confirms what the first one saw. */
export const createInput = z.object({ settlementIds: z.array(uuid).min(1).max(MOST_LINES) });

export const payableOutput = z.object({
  settlementIds: z.array(uuid),
  totalAmount: won,
  /** Approved ones that the next order takes. */
  left: z.int(),
});

/** What a file is written in; the setting `bank_file_euc_kr` says which. */
export const encoding = z.enum(["utf-8", "euc-kr"]);

export const bankFile = z.object({
  id: uuid,
  fileNo: z.string(),
  status: z.enum(["sent", "answered", "cancelled"]),
  count: z.int(),
  totalAmount: won,
  encoding,
  sha256: z.string(),
  createdAt: instant,
  /** When it first left Buzz; null while it can still be cancelled. */
  downloadedAt: instant.nullable(),
  /** Lines that the bank has not answered for, or does not know about. */
  open: z.object({ count: z.int(), amount: won }),
});

/** `leftOut`: those without an account that a bank could be told; they stay approved. */
export const createOutput = bankFile.extend({ leftOut: z.array(z.string()) });

export const listOutput = pageOf(bankFile);

/** `open`: the bank has not answered for it, or does not know. `asked`: an operator has settled it. */
export const lineState = z.enum(["open", "paid", "returned", "partially_returned", "asked"]);

export const linesInput = z.object({ id: uuid, state: lineState.optional(), ...pageInput.shape });

export const linesOutput = pageOf(
  z.object({
    settlementId: uuid,
    settlementNo: z.string(),
    businessName: z.string(),
    amount: won,
    state: lineState,
    /** What came back of it. */
    returnedAmount: won,
    note: z.string().nullable(),
  }),
).extend({ file: bankFile });

export const cancelInput = z.object({ id: uuid, reason });

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
