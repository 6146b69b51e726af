import type { Db } from "@buzz/db";
import { recurringJobs } from "@buzz/db/schema";
import { asc, isNotNull } from "drizzle-orm";

/** Recurring jobs that operators have been told are overdue, and since when. */
export const overdueJobs = (db: Db) =>
  db
    .select({ name: recurringJobs.name, since: recurringJobs.overdueSince })
    .from(recurringJobs)
    .where(isNotNull(recurringJobs.overdueSince))
    .orderBy(asc(recurringJobs.name));
