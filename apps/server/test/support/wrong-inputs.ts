import { type Route, toJsonSchema } from "@buzz/api/server";
import { z } from "zod";
import type { Input } from "./transports.js";

/** An input that must be refused, and whether it is as wrong in a URL, where everything is text. */
export type WrongInput = { what: string; input: Input; code: RegExp; inUrl: boolean };

type Schema = z.output<typeof schemaShape>;
const schemaShape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  items: z.unknown().optional(),
  format: z.string().optional(),
});

type Wrong = { what: string; value: unknown; inUrl: boolean };

const MISSING = /^VALIDATION_001$/;
/** Points have a word of their own for amounts that are none. */
const WRONG = /^(VALIDATION_00[123]|MILEAGE_002)$/;

/** Names in a procedure's path that stand for the id of a row. */
export function idsInPath(route: Route): string[] {
  if (route.input === undefined || route.rest === undefined) return [];
  const properties = propertiesOf(parse(toJsonSchema(route.input, "input")));
  return [...route.rest.path.matchAll(/:(\w+)/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => properties[name]?.format === "uuid");
}

/** Samples of every kind of value; those whose kind a field takes are no wrong ones. */
const samples = [
  { kind: "string", value: "nonsense" },
  { kind: "number", value: 7 },
  { kind: "boolean", value: true },
  { kind: "null", value: null },
  { kind: "array", value: [[]] },
  { kind: "object", value: { nonsense: true } },
];

const UNBOUNDED_TEXT = "가".repeat(100_001);
const ITEMS = 10_001;

/** Wrong inputs of a procedure, made from its schema and an input that is right. */
export function wrongInputs(route: Route, right: Input): WrongInput[] {
  if (route.input === undefined) return [];
  const schema = parse(toJsonSchema(route.input, "input"));
  return Object.entries(propertiesOf(schema)).flatMap(([name, property]): WrongInput[] => {
    const wrong = wrongValues(property, right[name]).map(({ what, value, inUrl }) => ({
      what: `${name}: ${what}`,
      input: { ...right, [name]: value },
      code: WRONG,
      inUrl,
    }));
    const { [name]: _, ...without } = right;
    const missing = { what: `${name}: missing`, input: without, code: MISSING, inUrl: true };
    return schema.required?.includes(name) === true ? [...wrong, missing] : wrong;
  });
}

const parse = (schema: unknown): Schema => schemaShape.parse(schema);

/** The schemas one of which a value must fit. */
function branches(schema: Schema): Schema[] {
  const inner = schema.anyOf ?? schema.oneOf;
  if (inner !== undefined) return inner.flatMap((part) => branches(parse(part)));
  return [schema];
}

const propertiesOf = (schema: Schema): Record<string, Schema> =>
  Object.fromEntries(
    [...branches(schema), ...(schema.allOf ?? []).map(parse)].flatMap((branch) =>
      Object.entries(branch.properties ?? {}).map(([name, property]) => [name, parse(property)]),
    ),
  );

function kindsOf(schema: Schema): Set<string> {
  const kinds = branches(schema).flatMap((branch): string[] => {
    if (branch.type !== undefined) return [branch.type].flat();
    const words = branch.enum ?? (branch.const === undefined ? [] : [branch.const]);
    return words.map((word) => (word === null ? "null" : typeof word));
  });
  return new Set(kinds.map((kind) => (kind === "integer" ? "number" : kind)));
}

function wrongValues(schema: Schema, right: unknown): Wrong[] {
  const kinds = kindsOf(schema);
  if (kinds.size === 0) throw new Error(`a field takes anything: ${JSON.stringify(schema)}`);
  const otherKinds = samples
    .filter(({ kind }) => !kinds.has(kind))
    .map(({ kind, value }) => ({
      what: `${kind} for ${[...kinds].join(" or ")}`,
      value,
      inUrl: kind === "string" && !kinds.has("array"),
    }));
  return [
    ...otherKinds,
    ...(kinds.has("string") ? wrongTexts(schema) : []),
    ...(kinds.has("number") ? wrongNumbers : []),
    ...(kinds.has("array") ? wrongLists(schema, right) : []),
    ...(kinds.has("object") ? wrongObjects(schema, right) : []),
  ];
}

function wrongTexts(schema: Schema): Wrong[] {
  const listed = branches(schema).every(
    ({ enum: words, const: word, type }) =>
      words !== undefined || word !== undefined || type !== "string",
  );
  const dated = branches(schema).every(({ format }) => format !== undefined);
  return [
    { what: "100,001 letters", value: UNBOUNDED_TEXT, inUrl: false },
    { what: "a NUL", value: "a\u0000b", inUrl: true },
    { what: "half a surrogate pair", value: "a\ud800", inUrl: false },
    ...(listed || dated ? [{ what: "an unknown word", value: "nonsense", inUrl: true }] : []),
  ];
}

const wrongNumbers: Wrong[] = [
  { what: "a number without end", value: 1e300, inUrl: false },
  { what: "a number far below", value: -1e300, inUrl: false },
];

function wrongLists(schema: Schema, right: unknown): Wrong[] {
  const [sample] = Array.isArray(right) ? right : [];
  const list = branches(schema).find(({ type }) => type === "array");
  return [
    { what: `${ITEMS} items`, value: Array(ITEMS).fill(sample ?? "x"), inUrl: false },
    ...(list?.items === undefined
      ? []
      : wrongValues(parse(list.items), sample).map(({ what, value }) => ({
          what: `an item: ${what}`,
          value: [value],
          inUrl: false,
        }))),
  ];
}

function wrongObjects(schema: Schema, right: unknown): Wrong[] {
  const parts = z.record(z.string(), z.unknown()).catch({}).parse(right);
  return Object.entries(propertiesOf(schema)).flatMap(([name, property]) =>
    wrongValues(property, parts[name]).map(({ what, value }) => ({
      what: `${name}: ${what}`,
      value: { ...parts, [name]: value },
      inUrl: false,
    })),
  );
}
