import { z } from "zod";
import { lenient } from "../../lib/search";

/** This month when left out. */
export const reportSearch = z.object({
  month: lenient(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
});
