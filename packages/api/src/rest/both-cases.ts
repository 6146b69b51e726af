import { MAX_DEPTH } from "../storable.js";

type Json = Record<string, unknown>;

/** `applicableBusinesses` → `applicable_businesses`. */
const snakeOf = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `applicable_businesses` → `applicableBusinesses`. */
export const camelOf = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const isPlain = (value: unknown): value is Json =>
  typeof value === "object" &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

/** A copy of an input with every name in camelCase; a field's own name wins. What is nested too deeply is left. */
export function namesInCamelCase(fields: Json, depth = 0): Json {
  const hasOwnName = (name: string) =>
    camelOf(name) !== name && Object.hasOwn(fields, camelOf(name));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !hasOwnName(name))
      .map(([name, value]) => [camelOf(name), inCamelCase(value, depth + 1)]),
  );
}

function inCamelCase(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => inCamelCase(item, depth + 1));
  return isPlain(value) ? namesInCamelCase(value, depth) : value;
}

/** A copy of an answer in which every field stands under its name in snake_case too. */
export function inBothCases(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inBothCases);
  return isPlain(value) ? twinned(value, inBothCases) : value;
}

/** The JSON schema of an answer in both cases. */
export const answersInBothCases = (schema: Json): Json =>
  mapObjects(schema, ({ properties, required, ...rest }) => ({
    ...rest,
    properties: twinned(properties, (property) => property),
    ...(required === undefined ? {} : { required: [...new Set(required.flatMap(bothNames))] }),
  }));

/** The JSON schema of an input whose fields are taken in either case. */
export const takenInEitherCase = (schema: Json): Json =>
  mapObjects(schema, ({ properties, required = [], ...rest }) => {
    const single = required.filter((name) => snakeOf(name) === name);
    const double = required.filter((name) => snakeOf(name) !== name);
    return {
      ...rest,
      properties: twinned(properties, (property) => property),
      ...(single.length > 0 ? { required: single } : {}),
      ...(double.length > 0 ? { allOf: double.map(eitherName) } : {}),
    };
  });

/** A field's names: one when both cases are the same. */
export const bothNames = (name: string): string[] => [...new Set([name, snakeOf(name)])];

const eitherName = (field: string) => ({
  anyOf: bothNames(field).map((name) => ({ required: [name] })),
});

const twinned = (fields: Json, copy: (value: unknown) => unknown): Json =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const copied = copy(value);
      return bothNames(name).map((each) => [each, copied]);
    }),
  );

type ObjectSchema = Json & { properties: Json; required?: string[] };

const isObjectSchema = (value: Json): value is ObjectSchema => isPlain(value.properties);

/** Changes every object schema within a schema, inner ones first. */
function mapObjects(schema: Json, change: (schema: ObjectSchema) => Json): Json {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, within(value)]),
  );
  return isObjectSchema(inner) ? change(inner) : inner;

  function within(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(within);
    return isPlain(value) ? mapObjects(value, change) : value;
  }
}
