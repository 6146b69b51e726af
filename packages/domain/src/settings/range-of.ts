import { z } from "zod";
import { type Settings, settingsSchema } from "../kernel/settings-schema.js";

const number = z.object({ minimum: z.int(), maximum: z.int() });
const kinds = z.record(
  z.string(),
  z.union([
    number.transform((range) => ({ ...range, nullable: false })),
    z.object({ type: z.literal("boolean") }).transform(() => none),
    z
      .object({ anyOf: z.tuple([number, z.object({ type: z.literal("null") })]) })
      .transform(({ anyOf: [range] }) => ({ ...range, nullable: true })),
  ]),
);

type Range = { minimum: number | null; maximum: number | null; nullable: boolean };
const none: Range = { minimum: null, maximum: null, nullable: false };

/** The values that settings take, out of the schema that checks them. */
const ranges = kinds.parse(z.toJSONSchema(settingsSchema).properties);

export const rangeOf = (key: keyof Settings): Range => ranges[key] ?? none;
