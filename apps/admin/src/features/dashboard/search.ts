import { timeframe } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient } from "../../lib/search";

export const timeframes = timeframe.options;

/** How far back the figures go; a month when left out. */
export const dashboardSearch = z.object({ timeframe: lenient(timeframe) });

export type Timeframe = z.output<typeof timeframe>;
