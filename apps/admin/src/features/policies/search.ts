import { z } from "zod";
import { lenient } from "../../lib/search";

/** The policy whose details are open. */
export const policiesSearch = z.object({ id: lenient(z.uuid()) });
