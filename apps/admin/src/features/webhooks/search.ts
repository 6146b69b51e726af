import { z } from "zod";
import { lenient, pageSearch } from "../../lib/search";

export const webhooksSearch = z.object({
  /** The endpoint whose deliveries are shown, and their page. */
  id: lenient(z.uuid()),
  page: pageSearch,
});
