import { z } from "zod";
import { categories } from "./catalogue.js";

const category = z.enum(categories);
const value = z.union([z.number(), z.boolean(), z.null()]);

export const listInput = z.object({ category: category.optional() });

const setting = z.object({
  key: z.string(),
  value,
  /** What holds while nothing is stored. */
  default: value,
  description: z.string(),
  category,
  dataType: z.enum(["number", "boolean"]),
});

export const listOutput = z.object({ settings: z.array(setting) });

/** Text is no setting's value, but the one whose it was to be is named. */
const sent = z.union([...value.options, z.string().max(200)]);

export const updateInput = z.object({
  settings: z
    .array(z.object({ key: z.string().min(1).max(100), value: sent }))
    .min(1)
    .max(100),
});
