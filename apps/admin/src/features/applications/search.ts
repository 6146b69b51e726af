import { applicationStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

/** Those that wait come first, so they are what a plain address shows. */
export const statusFilters = [...applicationStatus.options, "all"] as const;

export const applicationsSearch = z.object({
  status: lenient(z.enum(statusFilters)),
  page: pageSearch,
  /** The application whose details are open. */
  id: lenient(z.uuid()),
});
