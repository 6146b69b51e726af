import { bankFileLineState, settlementStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { daySearch, lenient, pageSearch } from "../../lib/search";

const views = ["queue", "history", "bank", "stats"] as const;

/** What waits for a decision comes first, so it is what a plain address shows. */
export const settlementsSearch = z.object({
  view: lenient(z.enum(views)),
  status: lenient(settlementStatus),
  from: daySearch,
  to: daySearch,
  page: pageSearch,
  /** The bank file whose lines are shown, and which of them. */
  file: lenient(z.uuid()),
  lines: lenient(bankFileLineState),
});

export type SettlementsSearch = z.output<typeof settlementsSearch>;
