import { applicationStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, orderSearch, pageSearch } from "../../lib/search";

/** Those that wait come first, so they are what a plain address shows. */
export const statusFilters = [...applicationStatus.options, "all"] as const;

export const applicationSorts = ["createdAt", "businessName"] as const;

export const applicationsSearch = z.object({
  status: lenient(z.enum(statusFilters)),
  sort: lenient(z.enum(applicationSorts)),
  order: orderSearch,
  page: pageSearch,
  /** The application whose details are open. */
  id: lenient(z.uuid()),
});

export type ApplicationsSearch = z.output<typeof applicationsSearch>;
