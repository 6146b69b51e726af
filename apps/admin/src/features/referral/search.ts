import { z } from "zod";
import { daySearch } from "../../lib/search";

/** The last 30 days when left out. */
export const referralSearch = z.object({ from: daySearch, to: daySearch });
