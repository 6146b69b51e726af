import type { Context } from "@buzz/domain";
import { drawInTime } from "@buzz/domain/exposure";
import type { Job } from "./every.js";

/** Who is shown on the main page, and how often it was. */
export const exposureJobs = (ctx: Context): Job[] => [
  { name: "exposure.draw", everyMs: 60_000, run: () => drawInTime(ctx) },
  { name: "exposure.flush", everyMs: 5_000, run: () => ctx.exposures.flush() },
];
