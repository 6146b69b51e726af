import { z } from "zod";
import { daySearch, lenient, pageSearch } from "../../lib/search";

const word = lenient(z.string().min(1).max(100));

export const auditSearch = z.object({
  /** Who acted. */
  actor: lenient(z.uuid()),
  action: word,
  /** The kind of thing, and which one. */
  kind: word,
  thing: word,
  result: lenient(z.enum(["success", "failure"])),
  from: daySearch,
  to: daySearch,
  page: pageSearch,
  /** The entry whose details are open. */
  id: lenient(z.uuid()),
});

export type AuditSearch = z.output<typeof auditSearch>;
