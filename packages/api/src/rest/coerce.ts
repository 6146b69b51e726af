import { z } from "zod";

type JsonSchema = Record<string, unknown>;

/**
 * Makes a reader of URL text: query and path parameters arrive as strings, and those that the input schema
 * wants as numbers, booleans or lists become so, on a copy. What does not read as one stays text, for the
 * schema to refuse. Bodies never pass here.
 */
export function urlReader(input: z.ZodType | undefined) {
  const kinds = input === undefined ? {} : kindsOf(toJsonSchema(input, "input"));
  return (text: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(text).map(([key, value]) => [key, read(value, kinds[key])]));
}

/** zod's own JSON schema; instants are RFC 3339 text on REST. */
export const toJsonSchema = (schema: z.ZodType, io: "input" | "output"): JsonSchema =>
  z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "date") {
        jsonSchema.type = "string";
        jsonSchema.format = "date-time";
      }
    },
  });

type Kind = "number" | "boolean" | "list";

function kindsOf(schema: JsonSchema): Record<string, Kind> {
  const properties = recordOf(schema.properties);
  const kinds: Record<string, Kind> = {};
  for (const [key, property] of Object.entries(properties)) {
    const type = recordOf(property).type;
    if (type === "integer" || type === "number") kinds[key] = "number";
    if (type === "boolean") kinds[key] = "boolean";
    if (type === "array") kinds[key] = "list";
  }
  return kinds;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

const NUMBER = /^-?\d+(\.\d+)?$/;

function read(value: unknown, kind: Kind | undefined): unknown {
  if (kind === "list" && typeof value === "string") return value.split(",");
  if (typeof value !== "string") return value;
  if (kind === "number" && NUMBER.test(value)) return Number(value);
  if (kind === "boolean" && value === "true") return true;
  if (kind === "boolean" && value === "false") return false;
  return value;
}
