import { z } from "zod";
import { lenient } from "../../lib/search";

export const issueSearch = z.object({
  /** The coupon to hand out. */
  coupon: lenient(z.uuid()),
});
