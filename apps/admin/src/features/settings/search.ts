import { z } from "zod";
import { lenient } from "../../lib/search";

export const categories = [
  "referral",
  "coupon",
  "mileage",
  "settlement",
  "budget",
  "exposure",
  "security",
] as const;

export const settingsSearch = z.object({
  category: lenient(z.enum(categories)),
  /** Words of a setting's name, or its key; looked for in all categories. */
  search: lenient(z.string().max(100)),
});
