import { jobStatus } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

const views = ["bulk", "recurring"] as const;

export const jobsSearch = z.object({
  view: lenient(z.enum(views)),
  status: lenient(jobStatus),
  page: pageSearch,
});

export type JobsSearch = z.output<typeof jobsSearch>;

/** The page of those for whom a job could do nothing. */
export const jobSearch = z.object({ page: pageSearch });
