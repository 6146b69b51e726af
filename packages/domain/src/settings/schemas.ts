import { z } from "zod";
import { instant, uuid } from "../kernel/schemas.js";
import { categories, units } from "./catalogue.js";

export const category = z.enum(categories);
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
  /** What a number counts. */
  unit: z.enum(units).nullable(),
  /** The least and the largest that is taken. */
  minimum: z.int().nullable(),
  maximum: z.int().nullable(),
  /** Whether null, for none, is a value. */
  nullable: z.boolean(),
  /** When it was last stored and by whom; null while nothing is. */
  updatedAt: instant.nullable(),
  updatedBy: z.object({ id: uuid, name: z.string() }).nullable(),
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
