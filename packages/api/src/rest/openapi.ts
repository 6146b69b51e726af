import { pendingOutput } from "@buzz/domain/approvals/schemas";
import { z } from "zod";
import type { RestMeta } from "../meta.js";
import { answersInBothCases, bothNames, takenInEitherCase } from "./both-cases.js";
import { toJsonSchema } from "./coerce.js";
import { describeOther, otherOperations } from "./other-operations.js";
import { type Route, routes } from "./routes.js";

type Json = Record<string, unknown>;

/**
 * The REST surface as an OpenAPI 3.1 document, from the very schemas that parse and answer. What a procedure takes
 * and answers stands once, under its name; its addresses refer to it.
 */
export function openApiDocument(version: string): Json & { openapi: string; paths: Json } {
  const paths: Record<string, Json> = {};
  const schemas: Record<string, Json> = { Failure: errorEnvelope };
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  /** A reference; an address that takes something else than the procedure's own gets the schema itself. */
  const shared = (name: string, schema: Json): Json => {
    schemas[name] ??= schema;
    const isOwn = JSON.stringify(schemas[name]) === JSON.stringify(schema);
    return isOwn ? { $ref: `#/components/schemas/${name}` } : schema;
  };
  for (const route of routes) {
    const { rest } = route;
    if (rest === undefined) continue;
    const input = route.input === undefined ? {} : toJsonSchema(route.input, "input");
    const name = nameOf(route.procedure);
    const output = toJsonSchema(doneOf(route), "output");
    const data = rest.bothCases ? answersInBothCases(output) : output;
    const answers = {
      [rest.status ?? 200]: {
        description: "Done",
        content: json(shared(`${name}Answer`, envelopeOf(data))),
      },
      ...(rest.mayPend
        ? {
            202: {
              description: "Waits for a second operator",
              content: json(shared("PendingAnswer", envelopeOf(pending))),
            },
          }
        : {}),
    };
    const operation = (method: string, path: string, fixed: Readonly<Json> = {}, taken = input) =>
      operationOf(route, rest, { input: taken, answers, body }, { method, path, fixed });
    const body = (fields: [string, unknown][], required: Set<unknown>) =>
      shared(`${name}Body`, bodyOf(rest, objectOf(fields, required)));
    add(templateOf(rest.path), rest.method, operation(rest.method, rest.path));
    for (const { method = rest.method, path, input: fixed, reads } of rest.aliases ?? [])
      add(templateOf(path), method, {
        ...operation(method, path, fixed, reads && toJsonSchema(reads.body, "input")),
        operationId: `${route.procedure}:${method} ${path}`,
        deprecated: true,
      });
  }
  for (const operation of otherOperations)
    for (const path of operation.paths)
      add(templateOf(path), operation.method, describeOther(operation, path, envelopeOf));
  return {
    openapi: "3.1.0",
    info: { title: "Buzz API", version },
    servers: [{ url: "/api" }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas,
      responses: {
        Error: { description: "Refused", content: json({ $ref: "#/components/schemas/Failure" }) },
      },
    },
  };
}

const pending = toJsonSchema(pendingOutput, "output");

/** What a procedure answers that does not have to wait. */
function doneOf({ procedure, rest, output }: Route): z.ZodType {
  if (!rest?.mayPend) return output;
  const [done, waits] = unionParts.parse(output).options;
  if (waits !== pendingOutput) throw new Error(`${procedure} may pend and does not say so`);
  return done;
}

const unionParts = z.object({
  options: z.tuple([z.instanceof(z.ZodType), z.instanceof(z.ZodType)]),
});

/** `coupons.generateQr` → `CouponsGenerateQr`. */
const nameOf = (procedure: string): string =>
  procedure.replaceAll(/(^|\.)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");

type Parts = {
  input: Json;
  answers: Json;
  body: (fields: [string, unknown][], required: Set<unknown>) => Json;
};

type Address = { method: string; path: string; fixed: Readonly<Json> };

function operationOf(
  route: Route,
  rest: RestMeta,
  { input, answers, body }: Parts,
  { method, path, fixed }: Address,
): Json {
  const [tag] = route.procedure.split(".");
  const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? []);
  const properties = entriesOf(input.properties);
  const required = new Set(Array.isArray(input.required) ? input.required : []);
  const inPath = names.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: properties.find(([key]) => key === name)?.[1] ?? { type: "string" },
  }));
  const others = properties.filter(([key]) => !names.includes(key) && !(key in fixed));
  const inQuery = others.flatMap(([name, schema]) =>
    (rest.bothCases ? bothNames(name) : [name]).map((each, _, { length: names }) => ({
      name: each,
      in: "query",
      required: required.has(name) && names === 1,
      schema,
    })),
  );
  const hasBody = method !== "GET" && others.length > 0;
  return {
    operationId: route.procedure,
    tags: [tag],
    ...(route.open ? {} : { security: [{ token: [] }] }),
    parameters: method === "GET" ? [...inPath, ...inQuery] : inPath,
    ...(hasBody
      ? {
          requestBody: {
            required: others.some(([name]) => required.has(name)),
            content: json(body(others, required)),
          },
        }
      : {}),
    responses: { ...answers, default: { $ref: "#/components/responses/Error" } },
  };
}

const bodyOf = ({ bothCases }: RestMeta, schema: Json): Json =>
  bothCases ? takenInEitherCase(schema) : schema;

function objectOf(fields: [string, unknown][], required: Set<unknown>): Json {
  const names = fields.map(([name]) => name).filter((name) => required.has(name));
  return {
    type: "object",
    properties: Object.fromEntries(fields),
    ...(names.length > 0 ? { required: names } : {}),
  };
}

const json = (schema: Json) => ({ "application/json": { schema } });

const envelopeOf = ({ $schema: _, ...data }: Json): Json => ({
  type: "object",
  properties: {
    success: { const: true },
    data,
    timestamp: { type: "string", format: "date-time" },
  },
  required: ["success", "data", "timestamp"],
});

const errorEnvelope = toJsonSchema(
  z.object({
    success: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.unknown().optional(),
      timestamp: z.iso.datetime(),
    }),
  }),
  "output",
);

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];
