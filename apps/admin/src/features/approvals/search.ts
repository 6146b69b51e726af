import { approvalStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

/** What waits for somebody comes first, so it is what a plain address shows. */
export const statusFilters = [...approvalStatus.options, "all"] as const;

export const approvalsSearch = z.object({
  status: lenient(z.enum(statusFilters)),
  page: pageSearch,
});
