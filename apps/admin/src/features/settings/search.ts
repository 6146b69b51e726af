import { settingCategory } from "@buzz/api/schemas";
import { z } from "zod";
import { lenient } from "../../lib/search";

export const { options: categories } = settingCategory;

export const settingsSearch = z.object({
  category: lenient(settingCategory),
  /** Words of a setting's name, or its key; looked for in all categories. */
  search: lenient(z.string().max(100)),
});
