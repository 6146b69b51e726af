import { z } from "zod";
import type { RestMeta } from "../meta.js";
import { toJsonSchema } from "./coerce.js";
import { type Route, routes } from "./routes.js";

type Json = Record<string, unknown>;

/** The REST surface as an OpenAPI 3.1 document, from the very schemas that parse and answer. */
export function openApiDocument(version: string): Json & { openapi: string; paths: Json } {
  const paths: Record<string, Json> = {};
  const add = (path: string, method: string, operation: Json) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  for (const route of routes) {
    const { rest } = route;
    if (rest === undefined) continue;
    const schemas = schemasOf(route);
    const operation = (method: string, path: string, fixed?: Readonly<Json>) =>
      operationOf(route, rest, schemas, { method, path, fixed });
    add(templateOf(rest.path), rest.method, operation(rest.method, rest.path));
    for (const { method = rest.method, path, input } of rest.aliases ?? [])
      add(templateOf(path), method, {
        ...operation(method, path, input),
        operationId: `${route.procedure}:${method} ${path}`,
        deprecated: true,
      });
  }
  return {
    openapi: "3.1.0",
    info: { title: "Buzz API", version },
    servers: [{ url: "/api" }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      responses: { Error: { description: "Refused", content: json(errorEnvelope) } },
    },
  };
}

const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");

const schemasOf = ({ input, output }: Route) => ({
  input: input === undefined ? {} : toJsonSchema(input, "input"),
  output: toJsonSchema(output, "output"),
});

type Address = { method: string; path: string; fixed: Readonly<Json> | undefined };

function operationOf(
  route: Route,
  rest: RestMeta,
  { input, output }: ReturnType<typeof schemasOf>,
  { method, path, fixed = {} }: Address,
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
  const inQuery = others.map(([name, schema]) => ({
    name,
    in: "query",
    required: required.has(name),
    schema,
  }));
  const hasBody = method !== "GET" && others.length > 0;
  return {
    operationId: route.procedure,
    tags: [tag],
    ...(route.open ? {} : { security: [{ token: [] }] }),
    parameters: method === "GET" ? [...inPath, ...inQuery] : inPath,
    ...(hasBody ? { requestBody: bodyOf(others, required) } : {}),
    responses: {
      [rest.status ?? 200]: {
        description: "Done",
        content: json(envelopeOf(output)),
      },
      default: { $ref: "#/components/responses/Error" },
    },
  };
}

function bodyOf(fields: [string, unknown][], required: Set<unknown>): Json {
  const names = fields.map(([name]) => name).filter((name) => required.has(name));
  return {
    required: names.length > 0,
    content: json({
      type: "object",
      properties: Object.fromEntries(fields),
      ...(names.length > 0 ? { required: names } : {}),
    }),
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
