import { z } from "zod";
import { lenient } from "../../lib/search";

export const transactionsSearch = z.object({
  /** The number of the use, `#BZ…`. */
  no: lenient(z.string().max(40)),
});
