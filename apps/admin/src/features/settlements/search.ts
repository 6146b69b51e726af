import { bankFileLineState, settlementStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { daySearch, lenient, orderSearch, pageSearch } from "../../lib/search";

export const queueSorts = ["requestedAt", "settlementDate", "businessName", "totalAmount"] as const;
export const historySorts = [
  "requestedAt",
  "settlementDate",
  "approvedAt",
  "paidAt",
  "totalAmount",
] as const;

const views = ["queue", "history", "bank", "stats"] as const;

/** What waits for a decision comes first, so it is what a plain address shows. */
export const settlementsSearch = z.object({
  view: lenient(z.enum(views)),
  status: lenient(settlementStatus),
  from: daySearch,
  to: daySearch,
  sort: lenient(z.enum([...queueSorts, ...historySorts])),
  order: orderSearch,
  page: pageSearch,
  /** The bank file whose lines are shown, and which of them. */
  file: lenient(z.uuid()),
  lines: lenient(bankFileLineState),
});

export type SettlementsSearch = z.output<typeof settlementsSearch>;
